package ru.orientir.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The container's log. An error that a test did not declare is a failure of the test. */
final class ContainerLog {

    private ContainerLog() {}

    /** The lines of level ERROR or worse that contain none of the declared texts. */
    static List<String> undeclaredErrors(String... declared) throws IOException {
        Predicate<String> isDeclared = line -> List.of(declared).stream().anyMatch(line::contains);
        try (var lines = Files.lines(Path.of(System.getProperty("karaf.log"), "karaf.log"))) {
            return lines.filter(line -> line.contains("| ERROR |") || line.contains("| FATAL |"))
                    .filter(isDeclared.negate())
                    .toList();
        }
    }
}

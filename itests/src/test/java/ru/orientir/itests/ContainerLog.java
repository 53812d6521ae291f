package ru.orientir.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The container's log. An error that a test did not declare is a failure of the test. */
final class ContainerLog {

    private ContainerLog() {}

    /** Whether a text stands anywhere in it. */
    static boolean contains(String text) throws IOException {
        try (var lines = Files.lines(file())) {
            return lines.anyMatch(line -> line.contains(text));
        }
    }

    private static Path file() {
        return Path.of(System.getProperty("karaf.log"), "karaf.log");
    }

    /** The lines of level ERROR or worse that contain none of the declared texts. */
    static List<String> undeclaredErrors(String... declared) throws IOException {
        Predicate<String> isDeclared = line -> List.of(declared).stream().anyMatch(line::contains);
        try (var lines = Files.lines(file())) {
            return lines.filter(line -> line.contains("| ERROR |") || line.contains("| FATAL |"))
                    .filter(isDeclared.negate())
                    .toList();
        }
    }
}

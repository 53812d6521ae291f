package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.scoring.ScoringEngine;

/** Every pack that is shipped proves itself: it is read, it has golden cases, and all of them come out. */
class PackCasesTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    @TestFactory
    Stream<DynamicTest> golden_cases_of_every_pack_come_out() throws IOException {
        List<Path> packs = packs();
        assertThat(packs).isNotEmpty();
        return packs.stream()
                .map(pack -> DynamicTest.dynamicTest(String.valueOf(pack.getFileName()), () -> prove(pack)));
    }

    private void prove(Path pack) throws IOException {
        PackReading reading = PackReader.read(Files.readAllBytes(pack));
        assertThat(reading).isInstanceOf(PackReading.Read.class);
        Methodology methodology = ((PackReading.Read) reading).methodology();
        assertThat(methodology.cases()).as("golden cases").isNotEmpty();
        assertThat(engine.prove(methodology)).isEmpty();
    }

    private static List<Path> packs() throws IOException {
        List<Path> packs = new ArrayList<>();
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(Path.of(".."), "methodology-*")) {
            for (Path bundle : bundles) {
                Path folder = bundle.resolve("src/main/resources/methodology");
                assertThat(folder).isDirectory();
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
                    files.forEach(packs::add);
                }
            }
        }
        return packs;
    }
}

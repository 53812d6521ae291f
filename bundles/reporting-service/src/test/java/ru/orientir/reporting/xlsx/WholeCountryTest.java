package ru.orientir.reporting.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 84,000 organisations within 256 MB of heap, the writer's data included. */
class WholeCountryTest {

    private static final int ORGANISATIONS = 84_000;

    @Test
    void a_whole_country_is_written_within_256_megabytes(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("country.xlsx");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeCountry.class.getName(),
                        file.toString(),
                        Integer.toString(ORGANISATIONS))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(directory.resolve("output")).content().contains(" ms, ").doesNotContain("OutOfMemory");
        assertThat(process.exitValue()).isZero();
        assertThat(organisations(file)).isEqualTo(ORGANISATIONS);
    }

    private static long organisations(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet("Организации").orElseThrow();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.skip(1).count();
            }
        }
    }
}

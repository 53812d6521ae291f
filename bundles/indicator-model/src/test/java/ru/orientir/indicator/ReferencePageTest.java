package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever copies an example from the reference page has a pack in order. The scoring engine's tests prove their cases. */
class ReferencePageTest {

    @TestFactory
    Stream<DynamicTest> every_example_is_read_and_linted_without_errors() throws IOException {
        assertThat(ReferencePage.packs()).hasSizeGreaterThan(10);
        return ReferencePage.packs().entrySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack.getKey(), () -> assertThat(PackReader.read(pack.getValue()))
                        .as(pack.getValue())
                        .isInstanceOf(PackReading.Read.class)));
    }
}

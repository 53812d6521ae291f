package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.ReferencePage;

/** The numbers of the reference page, calculated there by hand, come out. */
class ReferencePageCasesTest {

    @TestFactory
    Stream<DynamicTest> golden_cases_of_every_example_come_out() throws IOException {
        return ReferencePage.packs().entrySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack.getKey(), () -> prove(pack.getValue())));
    }

    private static void prove(String pack) {
        PackReading reading = PackReader.read(pack);
        assertThat(reading).as(pack).isInstanceOf(PackReading.Read.class);
        Methodology methodology = ((PackReading.Read) reading).methodology();
        assertThat(new ExactScoringEngine().prove(methodology)).isEmpty();
    }
}

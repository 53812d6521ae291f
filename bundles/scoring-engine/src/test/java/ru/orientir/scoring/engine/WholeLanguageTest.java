package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

/** A pack that says everything that changes a figure, read from its file and proved by its cases. */
class WholeLanguageTest {

    @Test
    void cases_of_a_pack_that_says_everything_come_out_as_calculated_by_hand() throws IOException {
        try (InputStream pack = WholeLanguageTest.class.getResourceAsStream("whole-language.yaml")) {
            PackReading reading = PackReader.read(pack.readAllBytes());

            assertThat(reading).isInstanceOf(PackReading.Read.class);

            Methodology methodology = ((PackReading.Read) reading).methodology();

            assertThat(methodology.cases()).hasSize(3);
            assertThat(new ExactScoringEngine().prove(methodology)).isEmpty();
        }
    }
}

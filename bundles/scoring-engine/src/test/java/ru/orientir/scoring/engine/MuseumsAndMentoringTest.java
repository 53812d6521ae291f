package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;

/** A methodology of the size of a real one, written from the reference page alone; its figures were calculated before it was first read. */
class MuseumsAndMentoringTest {

    @Test
    void pack_written_from_the_reference_page_is_read_and_comes_out_as_calculated_by_hand() throws IOException {
        try (InputStream pack = MuseumsAndMentoringTest.class.getResourceAsStream("museums-and-mentoring.yaml")) {
            PackReading reading = PackReader.read(pack.readAllBytes());

            assertThat(reading).isInstanceOf(PackReading.Read.class);
            assertThat(((PackReading.Read) reading).warnings())
                    .extracting(Finding::code)
                    .containsExactly("pack.illustrative", "target.absent");

            Methodology methodology = ((PackReading.Read) reading).methodology();

            assertThat(methodology.cases()).hasSize(15);
            assertThat(new ExactScoringEngine().prove(methodology)).isEmpty();
        }
    }
}

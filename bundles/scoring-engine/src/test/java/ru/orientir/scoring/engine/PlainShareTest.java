package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Respondent.Report;

/** When the short way is taken; what it gives is compared with the general way in {@link RollUpProperties}. */
class PlainShareTest {

    private static final Coverage COVERAGE = new Coverage(1, 1, Optional.empty(), Optional.empty());
    private static final MethodologyDraft SHARE =
            new MethodologyDraft().asks("part", "all").share("share", "100 * part / all");

    @Test
    void whole_answer_over_another_goes_the_short_way() {
        assertThat(fits("part", 1, "all", 2)).isTrue();
        assertThat(fits("part", 0, "all", 1)).isTrue();
        assertThat(fits("part", -5, "all", 1)).isTrue();
    }

    @Test
    void what_has_no_value_or_no_whole_numbers_goes_the_general_way() {
        assertThat(fits("part", 1, "all", 0)).isFalse();
        assertThat(fits("part", 1, "all", -1)).isFalse();
        assertThat(fits("part", 1)).isFalse();
        assertThat(fits("all", 1)).isFalse();
        assertThat(fits("part", null, "all", 1)).isFalse();
        assertThat(fits("part", 1, "all", null)).isFalse();
        assertThat(fits("part", "0.5", "all", 1)).isFalse();
        assertThat(fits("part", 1, "all", "0.5")).isFalse();
    }

    @Test
    void number_that_is_no_long_in_tenths_of_per_cent_goes_the_general_way() {
        long most = Long.MAX_VALUE / 1000;

        assertThat(fits("part", most, "all", 1)).isTrue();
        assertThat(fits("part", most + 1, "all", 1)).isFalse();
        assertThat(fits("part", -most, "all", 1)).isTrue();
        assertThat(fits("part", -most - 1, "all", 1)).isFalse();
    }

    @Test
    void only_a_quotient_of_two_inputs_has_a_short_way() {
        assertThat(plain(SHARE)).isPresent();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "-a / b")))
                .isPresent();
        assertThat(plain(new MethodologyDraft().asks("a").share("x", "a"))).isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "a + b")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "(a + b) / b")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "a / (a + b)")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "a / b / 3")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "a / (b + 1)")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").share("x", "10000000000000000000 * a / b")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").added("x", "a / b")))
                .isEmpty();
        assertThat(plain(new MethodologyDraft().asks("a", "b").added("x", "max(a, b)")))
                .isEmpty();
    }

    private static boolean fits(Object... answers) {
        CompiledMethodology methodology = new CompiledMethodology(SHARE.done());
        Slots slots = new Slots(methodology.table());
        slots.load(Roster.school("a", "north", Report.ACCEPTED, answers));
        return plain(SHARE).orElseThrow().fits(slots);
    }

    private static Optional<PlainShare> plain(MethodologyDraft draft) {
        CompiledMethodology methodology = new CompiledMethodology(draft.done());
        CompiledIndicator indicator = methodology.indicators().get(0);
        Yardstick yardstick = new Yardstick(
                indicator.indicator(),
                Tier.ORGANISATION,
                MethodologyDraft.YEAR,
                methodology.methodology().levels());
        return PlainShare.of(indicator, yardstick, COVERAGE);
    }
}

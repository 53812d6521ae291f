package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Check.Tolerance;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.scoring.ScoringEngine;

/** Checks with a tolerance, between periods, between forms, and of some kinds only. */
class CheckTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private static Optional<Tolerance> absolute(String amount) {
        return Optional.of(new Tolerance(new BigDecimal(amount), false));
    }

    private static Optional<Tolerance> percent(String amount) {
        return Optional.of(new Tolerance(new BigDecimal(amount), true));
    }

    private boolean isBroken(String rule, Optional<Tolerance> tolerance, Object a, Object b) {
        MethodologyDraft draft = new MethodologyDraft().asks("a", "b").check("rule", rule, tolerance);
        return !broken(draft, OrganisationKind.SCHOOL, Roster.answers("a", a, "b", b))
                .isEmpty();
    }

    private List<String> broken(MethodologyDraft draft, OrganisationKind kind, Answers answers) {
        return broken(draft, kind, answers, Earlier.NOTHING, Answers.NONE);
    }

    private List<String> broken(
            MethodologyDraft draft, OrganisationKind kind, Answers answers, Earlier earlier, Answers organisations) {
        return engine.broken(draft.done(), kind, answers, earlier, organisations).stream()
                .map(Check::code)
                .toList();
    }

    @Test
    void equality_within_2_holds_from_98_to_102() {
        assertThat(isBroken("a = b", absolute("2"), 98, 100)).isFalse();
        assertThat(isBroken("a = b", absolute("2"), 102, 100)).isFalse();
        assertThat(isBroken("a = b", absolute("2"), "97.99", 100)).isTrue();
        assertThat(isBroken("a = b", absolute("2"), "102.01", 100)).isTrue();
    }

    @Test
    void at_most_within_2_holds_up_to_102_and_at_least_from_98_on() {
        assertThat(isBroken("a <= b", absolute("2"), 102, 100)).isFalse();
        assertThat(isBroken("a <= b", absolute("2"), 103, 100)).isTrue();
        assertThat(isBroken("a <= b", absolute("2"), 0, 100)).isFalse();
        assertThat(isBroken("a >= b", absolute("2"), 98, 100)).isFalse();
        assertThat(isBroken("a >= b", absolute("2"), 97, 100)).isTrue();
        assertThat(isBroken("a >= b", absolute("2"), 1000, 100)).isFalse();
    }

    @Test
    void tolerance_in_per_cent_is_of_the_right_side_whatever_its_sign() {
        // 5 % of 200 is 10
        assertThat(isBroken("a = b", percent("5"), 210, 200)).isFalse();
        assertThat(isBroken("a = b", percent("5"), 211, 200)).isTrue();
        assertThat(isBroken("a = b", percent("5"), -190, -200)).isFalse();
        assertThat(isBroken("a = b", percent("5"), -189, -200)).isTrue();
    }

    @Test
    void sides_may_be_formulas_and_what_cannot_be_judged_is_not_broken() {
        assertThat(isBroken("a + 1 = 2 * b", absolute("0"), 3, 2)).isFalse();
        assertThat(isBroken("a + 1 = 2 * b", absolute("0"), 4, 2)).isTrue();
        assertThat(isBroken("a / b = 1", absolute("0"), 4, 0)).isFalse();
        assertThat(isBroken("a = b", absolute("0"), null, 4)).isFalse();
        assertThat(isBroken("a = b", absolute("0"), 4, null)).isFalse();
    }

    @Test
    void tolerance_on_anything_but_one_comparison_is_refused() {
        for (String rule : List.of("a < b", "a = b and a > 0", "not a = b")) {
            assertThatThrownBy(() -> isBroken(rule, absolute("1"), 1, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void value_is_checked_against_the_periods_before() {
        MethodologyDraft draft = new MethodologyDraft()
                .asks("a")
                .check("grows", "a >= previous(a)")
                .check("grows-in-a-year", "a >= previous(a, \"year\")");
        Earlier earlier = new Earlier(Roster.answers("a", 5), Roster.answers("a", 7));

        assertThat(broken(draft, OrganisationKind.SCHOOL, Roster.answers("a", 6), earlier, Answers.NONE))
                .containsExactly("grows-in-a-year");
        assertThat(broken(draft, OrganisationKind.SCHOOL, Roster.answers("a", 6)))
                .isEmpty();
    }

    @Test
    void authority_is_checked_against_the_sum_of_its_organisations() {
        MethodologyDraft draft = new MethodologyDraft()
                .input("all", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)
                .check("same", "all = organisations(all)", Optional.empty(), OrganisationKind.MUNICIPALITY);
        Answers sums = Roster.answers("all", 12);

        assertThat(broken(draft, OrganisationKind.MUNICIPALITY, Roster.answers("all", 13), Earlier.NOTHING, sums))
                .containsExactly("same");
        assertThat(broken(draft, OrganisationKind.MUNICIPALITY, Roster.answers("all", 12), Earlier.NOTHING, sums))
                .isEmpty();
        assertThat(broken(draft, OrganisationKind.MUNICIPALITY, Roster.answers("all", 13)))
                .isEmpty();
        assertThat(broken(draft, OrganisationKind.SCHOOL, Roster.answers("all", 13), Earlier.NOTHING, sums))
                .isEmpty();
    }

    @Test
    void check_without_kinds_is_for_those_that_are_asked_all_its_inputs() {
        MethodologyDraft draft = new MethodologyDraft()
                .asks("a")
                .input("b", InputType.COUNT, false, OrganisationKind.SCHOOL, OrganisationKind.COLLEGE)
                .check("both", "given(a) or given(b)")
                .check("one", "given(b)")
                .check("other", "given(b)", Optional.empty(), OrganisationKind.COLLEGE);

        assertThat(broken(draft, OrganisationKind.SCHOOL, Answers.NONE)).containsExactly("both", "one");
        assertThat(broken(draft, OrganisationKind.COLLEGE, Answers.NONE)).containsExactly("one", "other");
    }

    @Test
    void result_is_no_operand_of_a_check() {
        MethodologyDraft draft = new MethodologyDraft()
                .check(
                        "rule",
                        MethodologyDraft.operand(new Operand.OfResult(Operand.Aspect.POINTS, "x"), Formula.Type.NUMBER),
                        Optional.empty());

        assertThatThrownBy(() -> new CompiledMethodology(draft.done())).isInstanceOf(IllegalArgumentException.class);
    }
}

package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;

/** How answers get to their slots. */
class SlotsTest {

    private final CompiledMethodology methodology = new CompiledMethodology(new MethodologyDraft()
            .asks("a", "b", "c", "unused")
            .input("plan", InputType.YES_NO, false, OrganisationKind.SCHOOL)
            .share("share", "a / (b + c)")
            .added("planned", "if(plan, 1, 0)")
            .done());
    private final Slots slots = new Slots(methodology.table());

    @Test
    void answers_in_whatever_order_get_to_their_slots() {
        TreeMap<String, Answer> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", Answer.Given.number("1"));
        backwards.put("b", Answer.Given.number("2"));
        backwards.put("unused", Answer.Given.number("9"));
        backwards.put("unknown", Answer.Given.number("9"));

        load(new Answers(backwards));

        assertThat(slots.whole(slot("a"))).isEqualTo(1);
        assertThat(slots.whole(slot("b"))).isEqualTo(2);
        assertThat(slots.given(slot("c"))).isFalse();
    }

    @Test
    void next_respondent_finds_nothing_of_the_one_before() {
        load(Roster.answers("a", "0.5", "b", null, "plan", true));
        load(Answers.NONE);

        assertThat(slots.given(slot("a"))).isFalse();
        assertThat(slots.notApplicable(slot("b"))).isFalse();
        assertThat(slots.numbers().isWhole(slot("a"))).isTrue();
        assertThat(slots.outcomes()[slot("plan")]).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void numbers_are_shown_as_given_and_without_an_exponent() {
        load(Roster.answers("a", "1200", "b", "0.50"));

        assertThat(slots.shown(slot("a")).orElseThrow().toString()).isEqualTo("1200");
        assertThat(slots.shown(slot("b"))).contains(new BigDecimal("0.5"));
    }

    @Test
    void whole_numbers_of_few_digits_are_longs_and_others_are_exact() {
        load(Roster.answers("a", "999999999999999999", "b", "1000000000000000000", "c", "1000000000000000"));

        assertThat(slots.givenWhole(slot("a"))).isTrue();
        assertThat(slots.whole(slot("a"))).isEqualTo(999_999_999_999_999_999L);
        assertThat(slots.givenWhole(slot("b"))).isFalse();
        assertThat(slots.numbers().exact(slot("b"))).hasToString("1000000000000000000");
        assertThat(slots.givenWhole(slot("c"))).isTrue();
    }

    @Test
    void number_is_no_answer_to_a_yes_no_question() {
        load(Roster.answers("plan", 1, "a", Answer.Given.of(new Value.YesNo(true))));

        assertThat(slots.given(slot("plan"))).isFalse();
        assertThat(slots.given(slot("a"))).isFalse();
        assertThat(slots.outcomes()[slot("plan")]).isInstanceOf(Outcome.Missing.class);
    }

    private void load(Answers answers) {
        slots.load(new Respondent(
                "a", OrganisationKind.SCHOOL, "north", Report.ACCEPTED, answers, Earlier.NOTHING, Optional.empty()));
    }

    private int slot(String code) {
        return methodology.table().find(code).orElseThrow().number();
    }

    @Test
    void sum_over_organisations_is_no_value_of_one_form() {
        Operand sum = new Operand.OfOrganisations("a");
        Input input = methodology.methodology().input("a").orElseThrow();

        assertThatThrownBy(() -> Slot.of(0, input, sum, false)).isInstanceOf(IllegalArgumentException.class);
    }
}

package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;

/** Making methodologies ready, and judging their checks. */
class CompiledMethodologyTest {

    @Test
    void formula_that_names_an_unknown_input_is_refused() {
        Methodology whole = share();
        Methodology without = new Methodology(
                whole.id(),
                whole.title(),
                whole.basis(),
                whole.period(),
                whole.previous(),
                whole.inputs().subList(0, 1),
                whole.forms(),
                whole.criteria(),
                whole.total(),
                whole.checks(),
                whole.levels(),
                whole.totalLevels(),
                whole.recommendations(),
                whole.cases(),
                "without");

        assertThatThrownBy(() -> new CompiledMethodology(without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all");
    }

    @Test
    void check_that_names_an_unknown_input_is_refused() {
        Methodology whole =
                new MethodologyDraft().asks("a").check("some", "a > 0").done();
        Methodology without = new Methodology(
                whole.id(),
                whole.title(),
                whole.basis(),
                whole.period(),
                whole.previous(),
                List.of(),
                whole.forms(),
                whole.criteria(),
                whole.total(),
                whole.checks(),
                whole.levels(),
                whole.totalLevels(),
                whole.recommendations(),
                whole.cases(),
                "without-a");

        assertThatThrownBy(() -> new CompiledMethodology(without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some");
    }

    @Test
    void formula_that_gives_a_text_is_refused() {
        MethodologyDraft draft = new MethodologyDraft()
                .input("post", InputType.CHOICE, false, OrganisationKind.SCHOOL)
                .added("post", "post");

        assertThatThrownBy(() -> new CompiledMethodology(draft.done()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
    }

    @Test
    void broken_checks_are_those_that_can_be_judged_and_do_not_hold() {
        Methodology methodology = new MethodologyDraft()
                .asks("part", "all", "classes")
                .check("within", "part <= all")
                .check("some", "all > 0")
                .check("average", "all / classes <= 30")
                .done();

        assertThat(broken(methodology, Roster.answers("part", 5, "all", 4)))
                .extracting(Check::code)
                .containsExactly("within");
        assertThat(broken(methodology, Roster.answers("part", 5, "all", 0, "classes", 0)))
                .extracting(Check::code)
                .containsExactly("within", "some");
        assertThat(broken(methodology, Roster.answers("part", null, "all", 61, "classes", 2)))
                .extracting(Check::code)
                .containsExactly("average");
        assertThat(broken(methodology, Roster.answers("part", true, "all", 1))).isEmpty();
        assertThat(broken(methodology, Answers.NONE)).isEmpty();
    }

    @Test
    void version_is_stated() {
        assertThat(new ExactScoringEngine().version()).isNotBlank();
    }

    private static List<Check> broken(Methodology methodology, Answers answers) {
        return new ExactScoringEngine()
                .broken(methodology, OrganisationKind.SCHOOL, answers, Earlier.NOTHING, Answers.NONE);
    }

    private static Methodology share() {
        return new MethodologyDraft()
                .asks("part", "all")
                .share("share", "100 * part / all")
                .done();
    }
}

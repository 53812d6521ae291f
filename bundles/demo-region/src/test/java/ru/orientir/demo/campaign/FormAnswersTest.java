package ru.orientir.demo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.orientir.demo.InstalledPacks;
import ru.orientir.demo.region.Place;
import ru.orientir.demo.region.Region;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.engine.ExactScoringEngine;

/** Every form of the demo, against the methodology that it answers. */
class FormAnswersTest {

    private final Methodology methodology = InstalledPacks.methodology(OpenCampaign.METHODOLOGY);
    private final ScoringEngine engine = new ExactScoringEngine();
    private final List<Place> places = Region.demo().places().stream()
            .filter(place -> Set.of("kindergarten", "school")
                    .contains(place.organisation().kind()))
            .toList();

    @Test
    void everything_asked_is_answered_and_nothing_else() {
        for (Place place : places) {
            OrganisationKind kind =
                    OrganisationKind.ofCode(place.organisation().kind()).orElseThrow();
            Set<String> asked = methodology.inputs().stream()
                    .filter(input -> input.kinds().contains(kind) && !input.reference())
                    .map(Input::code)
                    .collect(Collectors.toSet());
            assertThat(FormAnswers.of(place).answers().keySet())
                    .as(place.code())
                    .isEqualTo(asked);
        }
    }

    @Test
    void the_checks_find_the_explained_warnings_and_nothing_else() {
        int explained = 0;
        for (Place place : places) {
            FormAnswers form = FormAnswers.of(place);
            List<Check> broken = engine.broken(
                    methodology, OrganisationKind.SCHOOL, answers(form.answers()), Earlier.NOTHING, Answers.NONE);
            assertThat(broken).as(place.code()).allMatch(check -> check.severity() == Check.Severity.WARNING);
            assertThat(broken.stream().map(Check::code).collect(Collectors.toSet()))
                    .as(place.code())
                    .isEqualTo(form.explanations().keySet());
            explained += form.explanations().size();
        }
        assertThat(explained).isBetween(10, 100);
    }

    @Test
    void there_are_zeros_and_answers_that_do_not_apply() {
        List<String> values = places.stream()
                .flatMap(place -> FormAnswers.of(place).answers().values().stream())
                .toList();
        assertThat(values).contains("0");
        assertThat(values).anyMatch(value -> value.startsWith("н/п: "));
    }

    @Test
    void every_fate_is_somebodys() {
        Map<Fate, Long> fates = places.stream().collect(Collectors.groupingBy(Fate::of, Collectors.counting()));
        assertThat(fates).containsOnlyKeys(Fate.values());
        assertThat(fates.values()).allSatisfy(count -> assertThat(count).isGreaterThan(5));
    }

    private static Answers answers(Map<String, String> written) {
        Map<String, Answer> answers = new HashMap<>();
        written.forEach((input, value) -> answers.put(
                input,
                value.startsWith("н/п: ") ? new Answer.NotApplicable(value.substring(5)) : Answer.Given.number(value)));
        return Answers.of(answers);
    }
}

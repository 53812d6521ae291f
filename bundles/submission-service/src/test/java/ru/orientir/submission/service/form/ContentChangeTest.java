package ru.orientir.submission.service.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.submission.Content;
import ru.orientir.submission.Problem;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.service.Sample;

class ContentChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "students|300|-",
                "students|0|-",
                "students|10.0|-",
                "students|10,5|answer.count",
                "students|-1|answer.count",
                "students|много|answer.number",
                "hours|12,5|-",
                "hours|24|-",
                "hours|24,01|answer.range",
                "hours|0,5|-",
                "hours|0,49|answer.range",
                "plan|да|-",
                "plan|Нет|-",
                "plan|возможно|answer.yes-no",
                "post|head|-",
                "post|директор|answer.choice",
                "remark|план утверждён|-",
                "remark|звоните 263-32-95|text.personal-data",
                "page|https://school.example.ru/plan?x=1|-",
                "page|ftp://school.example.ru|answer.link",
                "page|javascript:alert(1)|answer.link",
                "page|http://|answer.link",
                "page|https://user@school.example.ru|answer.link",
                "order|plan.pdf|answer.type",
                "base|100|answer.input.reference",
                "nothing|1|answer.input.unknown"
            })
    void judges_a_text_by_the_type_of_its_input(String input, String text, String code) {
        ContentChange change = change(input, Answer.Given.of(new Value.Text(text)));

        assertThat(change.problems())
                .extracting(Problem::code)
                .containsExactlyElementsOf("-".equals(code) ? List.of() : List.of(code));
        assertThat(change.problems()).extracting(Problem::field).allMatch(input::equals);
    }

    @Test
    void a_text_becomes_the_value_that_it_states() {
        assertThat(change("hours", Answer.Given.of(new Value.Text("12,50"))).answers())
                .containsEntry("hours", Answer.Given.number("12.5"));
        assertThat(change("plan", Answer.Given.of(new Value.Text("да"))).answers())
                .containsEntry("plan", Answer.Given.of(new Value.YesNo(true)));
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThat(codes(change("plan", Answer.Given.number("1")))).containsExactly("answer.yes-no");
        assertThat(codes(change("students", Answer.Given.of(new Value.YesNo(true)))))
                .containsExactly("answer.number");
        assertThat(codes(change("students", Answer.Given.of(new Value.Number(new BigDecimal("1e999999999"))))))
                .containsExactly("answer.number");
        assertThat(codes(change("remark", Answer.Given.number("1")))).containsExactly("answer.text");
    }

    @Test
    void not_applicable_only_where_allowed_and_with_a_reason() {
        assertThat(codes(change("diagnosed", new Answer.NotApplicable("нет старших классов"))))
                .isEmpty();
        assertThat(codes(change("diagnosed", new Answer.NotApplicable(" ")))).containsExactly("text.empty");
        assertThat(codes(change("students", new Answer.NotApplicable("нет старших классов"))))
                .containsExactly("answer.not-applicable.forbidden");
    }

    @Test
    void of_very_many_mistakes_the_first_are_told_and_how_many_more_there_are() {
        Map<String, Answer> answers = new TreeMap<>();
        Map<String, String> explanations = new TreeMap<>();
        for (int at = 0; at < 40_000; at++) {
            answers.put("x" + at, Answer.MISSING);
            explanations.put("x" + at, "");
        }
        List<Problem> problems = ContentChange.of(
                        new Change(answers, explanations), Sample.methodology(), OrganisationKind.SCHOOL)
                .problems();

        assertThat(problems).hasSize(401);
        assertThat(problems.subList(0, 400)).extracting(Problem::code).containsOnly("answer.input.unknown");
        assertThat(problems.get(400).message()).contains(" 79600.");
    }

    @Test
    void another_kind_of_organisation_is_not_asked() {
        Change change = new Change(Map.of("students", Answer.Given.number("1")), Map.of());

        assertThat(codes(ContentChange.of(change, Sample.methodology(), OrganisationKind.COLLEGE)))
                .containsExactly("answer.input.foreign");
    }

    @Test
    void every_note_is_screened_and_named() {
        Answer.Given noted = new Answer.Given(
                new Value.Number(BigDecimal.ONE),
                Optional.of("журнал ".repeat(143)),
                Optional.of("опрос\u0000"),
                Optional.of("Д. И. Менделеев"));

        assertThat(change("students", noted).problems())
                .extracting(Problem::code, Problem::field)
                .containsExactly(
                        tuple("text.too-long", "students.source"),
                        tuple("text.characters", "students.method"),
                        tuple("text.personal-data", "students.comment"));
    }

    @Test
    void half_a_surrogate_pair_cannot_be_stored() {
        assertThat(codes(change("remark", Answer.Given.of(new Value.Text("\ud83d")))))
                .containsExactly("text.characters");
        assertThat(codes(change("remark", Answer.Given.of(new Value.Text("\ud83d\ude00")))))
                .isEmpty();
    }

    @Test
    void missing_clears_and_the_rest_stays() {
        Content before = new Content(
                Answers.of(Map.of("students", Answer.Given.number("300"), "hours", Answer.Given.number("2"))),
                new TreeMap<>(Map.of("c", "так и есть")),
                List.of());

        Content after = change("hours", Answer.MISSING).over(before);

        assertThat(after.answers().byInput()).containsOnlyKeys("students");
        assertThat(after.explanations()).containsEntry("c", "так и есть");
        assertThat(ContentChange.changed(before.answers(), after.answers())).containsExactly("hours");
    }

    @Test
    void an_explanation_names_a_check_of_the_methodology() {
        Change change = new Change(Map.of(), Map.of("no-such-check", "так и есть"));

        assertThat(codes(ContentChange.of(change, Sample.methodology(), OrganisationKind.SCHOOL)))
                .containsExactly("explanation.check.unknown");
    }

    @Test
    void words_are_bounded() {
        assertThat(codes(change("remark", Answer.Given.of(new Value.Text("я".repeat(4000))))))
                .isEmpty();
        assertThat(codes(change("remark", Answer.Given.of(new Value.Text("я".repeat(4001))))))
                .containsExactly("text.too-long");
        String link = "https://school.example.ru/" + "a".repeat(1974);
        assertThat(codes(change("page", Answer.Given.of(new Value.Text(link))))).isEmpty();
        assertThat(codes(change("page", Answer.Given.of(new Value.Text(link + "a")))))
                .containsExactly("answer.link");
    }

    @Test
    void a_range_is_told_in_plain_numbers() {
        assertThat(change("hours", Answer.Given.number("25")).problems().get(0).message())
                .isEqualTo("Значение больше допустимого: не более 24.");
        assertThat(change("hours", Answer.Given.number("0")).problems().get(0).message())
                .isEqualTo("Значение меньше допустимого: не менее 0.5.");
    }

    @Test
    void explanations_are_put_over_those_given_and_an_empty_one_removes() {
        Content before = new Content(Answers.NONE, new TreeMap<>(Map.of("a", "было", "b", "останется")), List.of());
        ContentChange change = new ContentChange(Map.of(), Map.of("a", " ", "c", "стало"), List.of());

        assertThat(change.over(before).explanations()).isEqualTo(Map.of("b", "останется", "c", "стало"));
    }

    @Test
    void a_new_answer_a_changed_one_and_one_that_went_are_changes() {
        Answers before = Answers.of(Map.of(
                "hours", Answer.Given.number("1"), "post", Answer.Given.number("2"), "plan", Answer.Given.number("3")));
        Answers after = Answers.of(Map.of(
                "hours",
                Answer.Given.number("1.0"),
                "post",
                Answer.Given.number("3"),
                "students",
                Answer.Given.number("0")));

        assertThat(ContentChange.changed(before, after)).containsExactly("plan", "post", "students");
    }

    private static ContentChange change(String input, Answer answer) {
        return ContentChange.of(
                new Change(Map.of(input, answer), Map.of()), Sample.methodology(), OrganisationKind.SCHOOL);
    }

    private static List<String> codes(ContentChange change) {
        return change.problems().stream().map(Problem::code).toList();
    }
}

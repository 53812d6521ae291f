package ru.orientir.submission.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Problem;
import ru.orientir.submission.service.Sample;

class RowReadingTest {

    private static final Map<String, OrganisationKind> ROSTER =
            Map.of("s1", OrganisationKind.SCHOOL, "c1", OrganisationKind.COLLEGE);

    @Test
    void reads_values_gaps_and_what_is_not_applicable() {
        RowReading reading = answers(
                new AnswerRow(2, "s1", "hours", "12,5"),
                new AnswerRow(3, "s1", "students", " "),
                new AnswerRow(4, "s1", "diagnosed", "Н/П: нет старших классов"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.byOrganisation().get("s1"))
                .containsEntry("hours", Answer.Given.number("12.5"))
                .containsEntry("students", Answer.MISSING)
                .containsEntry("diagnosed", new Answer.NotApplicable("нет старших классов"));
        assertThat(reading.firstRow("s1")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"н/п", "n/a", "N/A", "' н/п '", "н/п:"})
    void not_applicable_without_a_reason_says_so(String text) {
        Answer answer = answers(new AnswerRow(2, "s1", "diagnosed", text))
                .byOrganisation()
                .get("s1")
                .get("diagnosed");

        assertThat(answer).isInstanceOfSatisfying(Answer.NotApplicable.class, none -> assertThat(none.reason())
                .isEqualTo("причина в загруженном файле не указана"));
    }

    @Test
    void only_the_whole_mark_is_not_applicable() {
        assertThat(answers(new AnswerRow(2, "s1", "remark", "н/п не ведём"))
                        .byOrganisation()
                        .get("s1"))
                .containsEntry("remark", Answer.Given.of(new Value.Text("н/п не ведём")));
    }

    @Test
    void names_every_bad_row_by_its_number_and_column() {
        RowReading reading = answers(
                new AnswerRow(2, "s1", "students", "300"),
                new AnswerRow(3, "s9", "nothing", "1"),
                new AnswerRow(4, "s1", "hours", "много"),
                new AnswerRow(5, "s1", "students", "301"),
                new AnswerRow(6, "c1", "students", "1"),
                new AnswerRow(7, "s1", "base", "1"));

        assertThat(reading.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "rows[3].organisation organisation.unknown",
                        "rows[3].input answer.input.unknown",
                        "rows[4].value answer.number",
                        "rows[5].input row.repeated",
                        "rows[6].value answer.input.foreign",
                        "rows[7].value answer.input.reference");
    }

    @Test
    void reference_values_take_reference_inputs_only() {
        RowReading reading = RowReading.of(
                List.of(new AnswerRow(2, "s1", "base", "51656"), new AnswerRow(3, "s1", "students", "1")),
                ROSTER,
                Sample.methodology(),
                RowReading.Values.REFERENCE);

        assertThat(reading.problems()).extracting(Problem::code).containsExactly("answer.input.not-reference");
        assertThat(reading.byOrganisation().get("s1")).containsEntry("base", Answer.Given.number("51656"));
    }

    @Test
    void shows_the_first_hundred_problems_and_counts_the_rest() {
        List<AnswerRow> rows = IntStream.range(0, 250)
                .mapToObj(i -> new AnswerRow(i + 2, "s1", "hours", "много"))
                .toList();

        List<Problem> problems = RowReading.of(rows, ROSTER, Sample.methodology(), RowReading.Values.ANSWERS)
                .problems();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message()).isEqualTo("И ещё замечаний: 150. Исправьте сначала эти.");
    }

    @Test
    void an_empty_file_is_a_mistake() {
        assertThat(answers().problems()).extracting(Problem::code).containsExactly("rows.empty");
    }

    private static RowReading answers(AnswerRow... rows) {
        return RowReading.of(List.of(rows), ROSTER, Sample.methodology(), RowReading.Values.ANSWERS);
    }
}

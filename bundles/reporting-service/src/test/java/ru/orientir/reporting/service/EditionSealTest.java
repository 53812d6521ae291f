package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.xlsx.SmallReport;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Respondent.Source;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

class EditionSealTest {

    private static final Answer TEN = Answer.Given.number("10");

    @Test
    void trailing_zeros_and_row_ids_make_no_difference() {
        String hash = seal(respondent(TEN, new Source(1, 1)));
        assertThat(seal(respondent(Answer.Given.number("10.000"), new Source(77, 5))))
                .isEqualTo(hash);
        assertThat(seal(seal -> seal.add(result("33.3", false))))
                .isEqualTo(seal(seal -> seal.add(result("33.3000000000", false))));
        assertThat(seal(seal -> seal.add(result("1E+2", false))))
                .isEqualTo(seal(seal -> seal.add(result("100", false))));
    }

    @Test
    void whatever_a_calculation_reads_or_gives_makes_a_difference() {
        List<String> hashes = List.of(
                seal(respondent(TEN, new Source(1, 1))),
                seal(respondent(Answer.Given.number("11"), new Source(1, 1))),
                seal(respondent(Answer.Given.of(new Value.Text("10")), new Source(1, 1))),
                seal(respondent(Answer.Given.of(new Value.Text("n/a")), new Source(1, 1))),
                seal(respondent(new Answer.NotApplicable("нет"), new Source(1, 1))),
                seal(respondent(Answer.Given.of(new Value.YesNo(true)), new Source(1, 1))),
                seal(respondent(Answer.MISSING, new Source(1, 1))),
                seal(seal -> seal.add(result("33.3", false))),
                seal(seal -> seal.add(result("33.3", true))),
                seal(seal -> seal.add(distributed(new Category("head", 1), new Category("deputy", 2)))),
                seal(seal -> seal.add(distributed(new Category("head", 2), new Category("deputy", 1)))),
                new EditionSeal("engine-1", frame(), Map.of()).hash(),
                new EditionSeal("engine-1", frame(), Map.of(Step.PERIOD, base("a"))).hash(),
                new EditionSeal("engine-1", frame(), Map.of(Step.YEAR, base("a"))).hash(),
                new EditionSeal("engine-1", frame(), Map.of(Step.PERIOD, base("b"))).hash(),
                new EditionSeal("other", frame(), Map.of()).hash());
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void a_text_cannot_pass_for_the_structure_around_it() {
        // An answer that looks like the end of its line and the next answer.
        String forged = seal(respondent(Map.of("a", text("1\nanswer\tb\ttext\t2"))));
        assertThat(forged).isNotEqualTo(seal(respondent(Map.of("a", text("1"), "b", text("2")))));
        assertThat(seal(respondent(Map.of("a", text("\\n"))))).isNotEqualTo(seal(respondent(Map.of("a", text("\n")))));
    }

    @Test
    void a_comment_and_a_source_are_not_sealed() {
        Answer plain = Answer.Given.number("10");
        Answer commented = new Answer.Given(
                Value.Number.of("10"), Optional.of("журнал"), Optional.of("подсчёт"), Optional.of("пояснение"));
        assertThat(seal(respondent(commented, new Source(1, 1)))).isEqualTo(seal(respondent(plain, new Source(1, 1))));
    }

    private static Answer text(String text) {
        return Answer.Given.of(new Value.Text(text));
    }

    private static Consumer<EditionSeal> respondent(Answer answer, Source source) {
        return seal -> seal.add(new Respondent(
                "s1",
                OrganisationKind.SCHOOL,
                "m1",
                Report.ACCEPTED,
                Answers.of(Map.of("students", answer)),
                Earlier.NOTHING,
                Optional.of(source)));
    }

    private static Consumer<EditionSeal> respondent(Map<String, Answer> answers) {
        return seal -> seal.add(new Respondent(
                "s1",
                OrganisationKind.SCHOOL,
                "m1",
                Report.ACCEPTED,
                Answers.of(answers),
                Earlier.NOTHING,
                Optional.empty()));
    }

    private static Edition base(String hash) {
        return new Edition(1, 1, hash, Edition.State.PUBLISHED, Instant.EPOCH);
    }

    private static Result result(String value, boolean unreviewed) {
        return result(value, unreviewed, List.of());
    }

    private static Result distributed(Category... distribution) {
        return result("3", false, List.of(distribution));
    }

    private static Result result(String value, boolean unreviewed, List<Category> distribution) {
        Score score = new Score(
                "share",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(value)),
                ValueStatus.OFFICIAL,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(1, 1, Optional.empty(), Optional.empty()),
                distribution);
        return new Result("s1", Subject.ORGANISATION, score, unreviewed);
    }

    private static String seal(Consumer<EditionSeal> content) {
        EditionSeal seal = new EditionSeal("engine-1", frame(), Map.of());
        content.accept(seal);
        return seal.hash();
    }

    private static CampaignFrame frame() {
        return CampaignFrame.of(
                SmallReport.campaign(),
                SmallReport.methodology(),
                SmallReport.report().territories());
    }
}

package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.persistence.SmallCampaign.code;
import static ru.orientir.persistence.SmallCampaign.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.indicator.Value;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Respondent;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** What an edition is calculated from, and that it stays so. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EditionSourcesTest {

    private final SubmissionStore submissions;
    private final ReportStore store;
    private final ReportedCampaign reported;

    EditionSourcesTest(TestDatabase database) {
        this.submissions = database.database().submissions();
        this.store = database.database().reports();
        this.reported = new ReportedCampaign(submissions, store);
    }

    private static List<String> lines(List<Respondent> respondents) {
        return respondents.stream()
                .map(one -> one.organisation() + " " + one.territory() + " " + one.report() + " "
                        + one.source().map(source -> source.revision()).orElse(0) + " "
                        + String.join(" ", one.answers().byInput().keySet()))
                .toList();
    }

    private List<Respondent> live(long campaign) {
        List<Respondent> found = new ArrayList<>();
        store.respondents(campaign, Map.of(), found::add);
        return found;
    }

    private List<Respondent> frozen(long campaign, int edition) {
        List<Respondent> found = new ArrayList<>();
        store.respondents(campaign, edition, Map.of(), found::add);
        return found;
    }

    @Test
    void what_counts_is_the_last_submitted_revision_with_the_reference_values() {
        List<Respondent> found = live(reported.campaign());
        assertThat(lines(found))
                .containsExactly(
                        code(1) + " 74-01 ACCEPTED 1 contingent students",
                        code(2) + " 74-02 UNREVIEWED 1 students",
                        code(3) + " 74-01 ACCEPTED 1 students",
                        code(4) + " 74-02 NONE 0 contingent");
        assertThat(found.get(2).answers()).isEqualTo(students("30"));
    }

    @Test
    void an_edition_keeps_what_it_was_calculated_from() {
        long campaign = reported.campaign();
        int n = reported.compute(campaign, "hash-1").n();
        List<Respondent> before = live(campaign);
        reported.step(campaign, 4, SubmissionStatus.ACCEPTED, "44");
        reported.step(campaign, 1, SubmissionStatus.ACCEPTED, "11");
        reported.putReference(campaign, "200");
        assertThat(frozen(campaign, n)).isEqualTo(before);
        assertThat(live(campaign)).isNotEqualTo(before);
    }

    /** The edition's number, with what {@code earlier} has published pinned for both steps. */
    private int computeAfter(long campaign, long earlier) {
        return store.inTransaction(transaction -> {
            int n = transaction.open(campaign);
            for (Step step : Step.values()) {
                transaction.pin(campaign, n, step, earlier);
            }
            return transaction.close(campaign, n, "h").n();
        });
    }

    private List<String> earlier(long campaign, int edition, Map<Step, Edition> bases) {
        List<String> found = new ArrayList<>();
        store.respondents(
                campaign,
                edition,
                bases,
                one -> found.add(one.organisation() + " " + line(one.earlier().period()) + " | "
                        + line(one.earlier().year())));
        return found;
    }

    private static String line(Answers answers) {
        return answers.byInput().entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + ((Value.Number) ((Answer.Given) entry.getValue()).value())
                                .value()
                                .toPlainString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_was_stated_earlier_is_what_the_pinned_edition_rests_on() {
        long before = reported.campaign();
        Edition base = reported.published(before);
        long campaign = SmallCampaign.open(submissions, 5);
        int n = computeAfter(campaign, before);
        // The fourth had reported nothing, the fifth was not asked.
        List<String> stated = List.of(
                code(1) + " contingent=100 students=10 | contingent=100 students=10",
                code(2) + " students=20 | students=20",
                code(3) + " students=30 | students=30",
                code(4) + " contingent=100 | contingent=100",
                code(5) + "  | ");
        assertThat(earlier(campaign, n, store.bases(campaign, n))).isEqualTo(stated);
        reported.step(before, 1, SubmissionStatus.ACCEPTED, "11");
        reported.putReference(before, "200");
        assertThat(reported.published(before).n()).isEqualTo(2);
        assertThat(store.bases(campaign, n)).isEqualTo(Map.of(Step.PERIOD, base, Step.YEAR, base));
        assertThat(earlier(campaign, n, store.bases(campaign, n))).isEqualTo(stated);
        int later = computeAfter(campaign, before);
        assertThat(earlier(
                                campaign,
                                later,
                                Map.of(Step.YEAR, store.bases(campaign, later).get(Step.YEAR)))
                        .get(0))
                .isEqualTo(code(1) + "  | contingent=200 students=11");
        assertThat(earlier(campaign, later, Map.of()).get(0)).isEqualTo(code(1) + "  | ");
    }

    @Test
    void only_what_is_published_is_pinned() {
        long before = reported.campaign();
        reported.compute(before, "h");
        long campaign = SmallCampaign.open(submissions, 1);
        int n = computeAfter(campaign, before);
        assertThat(store.bases(campaign, n)).isEmpty();
        assertThat(earlier(campaign, n, store.bases(campaign, n))).containsExactly(code(1) + "  | ");
    }
}

package ru.orientir.persistence;

import static ru.orientir.persistence.SmallCampaign.code;
import static ru.orientir.persistence.SmallCampaign.students;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** Campaigns with forms in every state, and editions of them. */
final class ReportedCampaign {

    private final SubmissionStore submissions;
    private final ReportStore store;

    ReportedCampaign(SubmissionStore submissions, ReportStore store) {
        this.submissions = submissions;
        this.store = store;
    }

    void step(long campaign, int school, SubmissionStatus status, String number) {
        submissions.inTransaction(transaction -> {
            long id = SmallCampaign.form(submissions, campaign, school).id();
            Submission locked = transaction.lockSubmission(id).orElseThrow();
            return SmallCampaign.step(transaction, locked, status, students(number));
        });
    }

    /** The first is accepted, the second submitted, the third reopened after acceptance, the fourth a draft. */
    long campaign() {
        long campaign = SmallCampaign.open(submissions, 4);
        step(campaign, 1, SubmissionStatus.ACCEPTED, "10");
        step(campaign, 2, SubmissionStatus.SUBMITTED, "20");
        step(campaign, 3, SubmissionStatus.ACCEPTED, "30");
        step(campaign, 3, SubmissionStatus.REOPENED, "30");
        step(campaign, 3, SubmissionStatus.DRAFT, "31");
        step(campaign, 4, SubmissionStatus.DRAFT, "40");
        putReference(campaign, "100");
        return campaign;
    }

    void putReference(long campaign, String number) {
        submissions.inTransaction(transaction -> {
            var locked = transaction.lockCampaign(campaign).orElseThrow();
            transaction.putReference(
                    campaign,
                    Map.of(
                            code(1), reference(number),
                            code(4), reference(number)));
            return transaction.update(locked);
        });
    }

    private static Answers reference(String number) {
        return Answers.of(Map.of("contingent", Answer.Given.number(number)));
    }

    Edition compute(long campaign, String hash) {
        return store.inTransaction(transaction -> {
            transaction.lockCampaign(campaign).orElseThrow();
            int n = transaction.open(campaign);
            transaction.respondents(
                    campaign,
                    n,
                    Map.of(),
                    respondent -> transaction.write(
                            campaign,
                            n,
                            new OrganisationResults(
                                    respondent.organisation(),
                                    respondent.territory(),
                                    List.of(full(respondent.organisation()), missing(respondent.organisation())))));
            transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, List.of(full("74"), missing("74"))));
            transaction.write(campaign, n, new TerritoryResults("74-02", Tier.MUNICIPALITY, List.of(missing("74-02"))));
            transaction.write(campaign, n, new TerritoryResults("74-01", Tier.MUNICIPALITY, List.of(full("74-01"))));
            return transaction.close(campaign, n, hash);
        });
    }

    static Optional<BigDecimal> of(String number) {
        return Optional.of(new BigDecimal(number));
    }

    static Result full(String organisation) {
        return new Result(
                organisation,
                Subject.TERRITORY,
                new Score(
                        "z-share",
                        of("3335"),
                        of("51656"),
                        of("6.5"),
                        ValueStatus.NOT_LESS_THAN,
                        "",
                        of("10"),
                        of("-3.5"),
                        of("65"),
                        of("0"),
                        of("100"),
                        Optional.of("low"),
                        of("0.25"),
                        new Coverage(28, 43, of("64.2"), of("97.7")),
                        List.of(new Category("teacher", 27), new Category("deputy", 0), new Category("head", 2))),
                true);
    }

    static Result missing(String organisation) {
        return new Result(
                organisation,
                Subject.ORGANISATION,
                new Score(
                        "a-share",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ValueStatus.MISSING,
                        "students, covered",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Coverage(0, 1, Optional.empty(), Optional.empty()),
                        List.of()),
                false);
    }

    Edition published(long campaign) {
        Edition computed = compute(campaign, "hash");
        return store.inTransaction(transaction ->
                transaction.publish(transaction.lock(campaign, computed.n()).orElseThrow()));
    }
}

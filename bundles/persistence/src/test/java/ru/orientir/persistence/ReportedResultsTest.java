package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.persistence.ReportedCampaign.full;
import static ru.orientir.persistence.ReportedCampaign.missing;
import static ru.orientir.persistence.ReportedCampaign.of;
import static ru.orientir.persistence.SmallCampaign.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** Results are read as they were written, whole and in parts. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportedResultsTest {

    private static final Scope ALL = new Scope.Everything();

    private final SubmissionStore submissions;
    private final ReportStore store;
    private final ReportedCampaign reported;

    ReportedResultsTest(TestDatabase database) {
        this.submissions = database.database().submissions();
        this.store = database.database().reports();
        this.reported = new ReportedCampaign(submissions, store);
    }

    @Test
    void results_come_back_as_they_were_written() {
        long campaign = reported.campaign();
        Edition edition = reported.compute(campaign, "hash-1");
        assertThat(store.editions(campaign)).containsExactly(edition);
        assertThat(edition.hash()).isEqualTo("hash-1");
        assertThat(edition.state()).isEqualTo(Edition.State.COMPUTED);
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, Optional.empty()))
                .containsExactly(full("74"), missing("74"));
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, Optional.empty()))
                .containsExactly(full("74-01"), missing("74-02"));
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, Optional.of("a-share")))
                .containsExactly(missing("74-02"));
        assertThat(organisations(campaign, ALL, Optional.empty()))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(1), code(2), code(3), code(4));
        assertThat(organisations(campaign, ALL, Optional.of("74-02")))
                .containsExactly(
                        new OrganisationResults(code(2), "74-02", List.of(full(code(2)), missing(code(2)))),
                        new OrganisationResults(code(4), "74-02", List.of(full(code(4)), missing(code(4)))));
        assertThat(organisations(campaign, new Scope.Organisations(Set.of(code(3), "74-s-77777")), Optional.empty()))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(3));
    }

    private List<OrganisationResults> organisations(long campaign, Scope scope, Optional<String> territory) {
        List<OrganisationResults> found = new ArrayList<>();
        store.organisationResults(campaign, 1, scope, territory, found::add);
        return found;
    }

    @Test
    void different_decimals_survive_as_results() {
        long campaign = SmallCampaign.open(submissions, 1);
        List<Result> written = DocumentsTest.DECIMALS.keySet().stream()
                .map(text -> new Result(
                        "74",
                        Subject.TERRITORY,
                        new Score(
                                "i",
                                of(text),
                                of(text),
                                of(text),
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
                                List.of()),
                        false))
                .toList();
        store.inTransaction(transaction -> {
            int n = transaction.open(campaign);
            transaction.write(campaign, n, new OrganisationResults("74", "74", written));
            transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, written));
            return transaction.close(campaign, n, "h");
        });
        List<String> canonical = List.copyOf(DocumentsTest.DECIMALS.values());
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, Optional.empty()))
                .extracting(result -> result.score().value().orElseThrow().toPlainString())
                .isEqualTo(canonical);
        assertThat(organisations(campaign, ALL, Optional.empty()).get(0).results())
                .extracting(result -> result.score().numerator().orElseThrow().toPlainString())
                .isEqualTo(canonical);
    }

    @Test
    void results_are_read_for_one_territory_and_from_a_code_on() {
        long campaign = reported.campaign();
        reported.compute(campaign, "h");
        assertThat(store.territoryResults(campaign, 1, Tier.MUNICIPALITY, "74-01"))
                .containsExactly(full("74-01"));
        assertThat(store.territoryResults(campaign, 1, Tier.REGION, "74-01")).isEmpty();
        assertThat(store.organisationResults(campaign, 1, code(2), 2))
                .extracting(OrganisationResults::organisation)
                .containsExactly(code(2), code(3));
        assertThat(store.organisationResults(campaign, 1, code(4) + "-", 2)).isEmpty();
    }
}

package ru.orientir.persistence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** Computes editions without end: as many results of each organisation as {@link #INDICATORS}, and as many of the region. */
final class ComputingProcess {

    static final int INDICATORS = 15;

    private ComputingProcess() {}

    /** Arguments: log, URL of the database, campaign. */
    public static void main(String[] arguments) throws Exception {
        AcknowledgedLog log = AcknowledgedLog.at(arguments[0]);
        Database database = Database.open(TestDatabase.pool(arguments[1]));
        long campaign = Long.parseLong(arguments[2]);
        log.add("begun");
        while (true) {
            log.add("edition " + compute(database.reports(), campaign).n());
        }
    }

    static Edition compute(ReportStore store, long campaign) {
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
                                    results(respondent.organisation()))));
            transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, results("74")));
            return transaction.close(campaign, n, "hash-" + n);
        });
    }

    private static List<Result> results(String organisation) {
        return IntStream.range(0, INDICATORS)
                .mapToObj(i -> new Result(organisation, Subject.ORGANISATION, score("indicator-" + i, i), false))
                .toList();
    }

    private static Score score(String indicator, int i) {
        Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(1000 + i, 1));
        return new Score(
                indicator,
                number,
                number,
                number,
                ValueStatus.OFFICIAL,
                "",
                number,
                number,
                number,
                number,
                number,
                Optional.empty(),
                Optional.empty(),
                new Coverage(1, 1, Optional.empty(), Optional.of(BigDecimal.valueOf(100))),
                List.of());
    }
}

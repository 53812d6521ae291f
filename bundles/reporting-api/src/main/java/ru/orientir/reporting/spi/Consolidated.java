package ru.orientir.reporting.spi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ru.orientir.indicator.Methodology;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;

/**
 * What a свод tells.
 *
 * @param names names of organisations and territories by code
 * @param organisations streams the results of organisations, as often as it is asked to
 * @param silent who has not reported
 */
public record Consolidated(
        Campaign campaign,
        Methodology methodology,
        Edition edition,
        Map<String, String> names,
        List<Result> region,
        List<Result> municipalities,
        Consumer<Consumer<OrganisationResults>> organisations,
        List<RosterEntry> silent) {}

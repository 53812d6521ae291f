package ru.orientir.reporting.spi;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import ru.orientir.indicator.Methodology;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;

/**
 * What a свод tells. All of it is of the edition: what was submitted since does not show.
 *
 * @param territories as frozen with the roster, the root first
 * @param roster the places of the roster, by organisation code
 * @param region the region's results
 * @param municipalities the results of all other territories, by code
 * @param organisations streams the results of organisations by code, as often as it is asked to
 * @param silent who had not reported when the edition was computed, by code
 */
public record Consolidated(
        Campaign campaign,
        Methodology methodology,
        Edition edition,
        List<Territory> territories,
        SortedMap<String, RosterEntry> roster,
        List<Result> region,
        List<Result> municipalities,
        Consumer<Consumer<OrganisationResults>> organisations,
        List<RosterEntry> silent) {

    public Consolidated {
        territories = List.copyOf(territories);
        region = List.copyOf(region);
        municipalities = List.copyOf(municipalities);
        silent = List.copyOf(silent);
    }
}

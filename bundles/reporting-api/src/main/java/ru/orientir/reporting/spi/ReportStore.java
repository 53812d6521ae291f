package ru.orientir.reporting.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Respondent;

/** Keeps editions: their snapshots and their results. */
@ProviderType
public interface ReportStore extends EditionSource {

    /** The oldest first. */
    List<Edition> editions(long campaign);

    Optional<Edition> edition(long campaign, int n);

    Optional<Edition> latestPublished(long campaign);

    /** The editions of earlier campaigns that were pinned to this one when it was computed. */
    Map<Earlier.Step, Edition> bases(long campaign, int edition);

    /** Runs the work in one transaction; nothing of it is visible before it ends, and nothing stays when anything is thrown. */
    <T> T inTransaction(Function<ReportTransaction, T> work);

    /**
     * The roster with what counts now, by organisation code, streamed.
     *
     * @param bases the editions that earlier answers are taken from
     */
    void respondents(long campaign, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer);

    /**
     * Results of organisations within the scope, streamed by organisation code.
     *
     * @param territory only those that count directly in this territory
     */
    void organisationResults(
            long campaign,
            int edition,
            Scope scope,
            Optional<String> territory,
            Consumer<OrganisationResults> consumer);

    /** Results of territories of a tier, by territory code and the methodology's order of indicators. */
    List<Result> territoryResults(long campaign, int edition, Tier tier, Optional<String> indicator);

    /**
     * All results of one organisation, in the methodology's order of indicators; none when no indicator is calculated from
     * its form.
     *
     * @param territory where it counts
     */
    record OrganisationResults(String organisation, String territory, List<Result> results) {
        public OrganisationResults {
            results = List.copyOf(results);
        }
    }

    /** The results of one territory, in the methodology's order of indicators. */
    record TerritoryResults(String territory, Tier tier, List<Result> results) {
        public TerritoryResults {
            results = List.copyOf(results);
        }
    }
}

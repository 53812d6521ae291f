package ru.orientir.reporting.spi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Respondent;

/**
 * What an edition was calculated from, and what it gave, in a running transaction or outside of one. Nothing of it ever changes:
 * answers, reference values, kinds and territories come back as they were. Codes are ordered as {@link String#compareTo} does,
 * whatever the database's collation.
 */
@ProviderType
public interface EditionSource {

    /**
     * The roster with what counted when the edition was computed, by organisation code, streamed.
     *
     * @param bases the editions that earlier answers are taken from; from no others, so that nothing is read in vain
     */
    void respondents(long campaign, int edition, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer);

    /** The results of the first so many organisations, by code, from this code on. */
    List<OrganisationResults> organisationResults(long campaign, int edition, String from, int count);

    /** The results of one territory, in the methodology's order; none if it has none on that tier. */
    List<Result> territoryResults(long campaign, int edition, Tier tier, String territory);
}

package ru.orientir.reporting.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Earlier;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.spi.RequestMemory;

/**
 * One running transaction of the {@link ReportStore}. The edition that it has opened can be read like any other, and results of it be
 * written meanwhile.
 */
@ProviderType
public interface ReportTransaction extends EditionSource, RequestMemory {

    /**
     * Locks the campaign against a second edition at the same time and reads it. Its stage cannot change before this
     * transaction ends; saves of answers do not wait for it.
     */
    Optional<Campaign> lockCampaign(long campaign);

    /**
     * Takes the snapshot of what counts now, all of one instant: of every place of the roster the counted revision with
     * whether it was reviewed, and the reference values. The campaign is locked.
     *
     * @return the number of the new edition
     */
    int open(long campaign);

    /**
     * Pins the latest published edition of an earlier campaign to the edition just opened: it stays its base whatever is published
     * later.
     *
     * @return empty, and nothing pinned, if nothing of the earlier campaign is published
     */
    Optional<Edition> pin(long campaign, int edition, Earlier.Step step, long earlierCampaign);

    void write(long campaign, int edition, OrganisationResults results);

    void write(long campaign, int edition, TerritoryResults results);

    /** Seals the edition; it becomes visible when the transaction ends. */
    Edition close(long campaign, int edition, String hash);

    /** Locks and reads an edition. */
    Optional<Edition> lock(long campaign, int edition);

    Edition publish(Edition edition);

    void audit(AuditEntry entry);
}

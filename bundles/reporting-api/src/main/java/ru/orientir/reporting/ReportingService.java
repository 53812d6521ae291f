package ru.orientir.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Recommendation;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;

/**
 * Editions and what is read from them.
 *
 * <p>Who sees what: the region's roles see everything. Before an edition is published nobody else sees anything of it
 * (municipalities and organisations have {@link #live} results of their own). A published edition shows a municipality to its МОУО,
 * and organisations to those whose they are; of the region and of other municipalities everybody else is told what the {@link #published(long) publication} tells, with
 * {@link ValueStatus#SUPPRESSED} where that withholds a figure. A roll-up
 * beyond one's rights is {@link AccessDenied}; a single foreign organisation is {@link NotFound}; a list just does not
 * have it.
 */
@ProviderType
public interface ReportingService {

    /**
     * The editions that the actor may see, the oldest first.
     *
     * @throws NotFound if there is no such campaign
     */
    List<Edition> editions(long campaign, Actor actor);

    /** @throws NotFound if there is no such edition for this actor */
    Edition edition(long campaign, EditionRef edition, Actor actor);

    /**
     * Takes a snapshot of what counts (domain § 5), scores and rolls up, writes all of it and then makes it visible in one
     * step. The same snapshot gives the same hash. From the entry stage on; {@code CONFLICT} while in preparation.
     */
    Outcome<Edition> compute(long campaign, Caller caller);

    /**
     * Publishes an edition, from the consolidation stage on; publishing twice gives the same edition.
     *
     * @throws NotFound if there is no such edition
     */
    Outcome<Edition> publish(long campaign, int n, Caller caller);

    /**
     * The results of an edition within the actor's rights.
     *
     * @throws NotFound if there is no such edition for this actor
     * @throws AccessDenied if it is a roll-up beyond the actor's rights
     */
    ResultSet results(long campaign, EditionRef edition, ResultQuery query, Actor actor);

    /**
     * Live results, calculated from what counts now and kept nowhere: {@link ValueStatus#OFFICIAL} becomes
     * {@link ValueStatus#PRELIMINARY}, the other statuses stay, since they say more. Rights as before publication.
     */
    ResultSet live(long campaign, ResultQuery query, Actor actor);

    /**
     * How a result of an edition came about, down to the revisions that the edition was calculated from.
     *
     * @param organisation the code of an organisation or of a territory
     * @param subject absent: the territory if the code is one of the campaign's territories, otherwise the organisation
     * @throws NotFound if there is no such result for this actor
     */
    Explanation explanation(
            long campaign,
            EditionRef edition,
            String organisation,
            String indicator,
            Optional<Subject> subject,
            Actor actor);

    /**
     * How a live result comes about, from what counts now. Rights as for live results.
     *
     * @param organisation the code of an organisation or of a territory
     * @param subject as for an edition
     * @throws NotFound if there is no such result for this actor
     * @throws AccessDenied if it is the region's, beyond the actor's rights
     */
    Explanation liveExplanation(
            long campaign, String organisation, String indicator, Optional<Subject> subject, Actor actor);

    /**
     * The recommendations that the results of one organisation or territory give rise to, in the methodology's order.
     *
     * @param organisation the code of an organisation or of a territory
     * @param subject as for an explanation
     * @throws NotFound if there are no such results for this actor
     * @throws AccessDenied if it is a roll-up beyond the actor's rights
     */
    List<Recommendation> recommendations(
            long campaign, EditionRef edition, String organisation, Optional<Subject> subject, Actor actor);

    /** What anybody may see of campaigns: those with a published edition, the oldest first. No rights are asked. */
    List<Publication.Listed> published();

    /**
     * The latest published edition of a campaign, as anybody may see it (domain § 7): region and municipalities, what would tell
     * of a few suppressed. No rights are asked.
     *
     * @throws NotFound if there is no such campaign, or nothing of it is published
     */
    Publication published(long campaign);

    /**
     * Writes the same as XLSX, whole or not at all.
     *
     * @throws NotFound as for {@link #published(long)}
     */
    void published(long campaign, OutputStream out) throws IOException;

    /**
     * Calculates a campaign anew by another version of its methodology, with the answers that its latest published edition was
     * calculated from; else those of its latest edition; else those that count now. Nothing is kept but a line of the audit log.
     * For who writes methodologies or publishes them. {@code INVALID} if the version is for periods of another kind,
     * {@code CONFLICT} while the campaign is in preparation.
     *
     * @param from how many differences to leave out
     * @param count how many to tell
     * @throws NotFound if there is no such version or no such campaign
     */
    Outcome<Trial> trial(MethodologyId tried, long campaign, int from, int count, Actor actor);

    /**
     * The edition whose свод the actor may have.
     *
     * @throws NotFound if there is no such edition
     * @throws AccessDenied if any of it is beyond the actor's rights
     */
    Edition consolidated(long campaign, EditionRef edition, Actor actor);

    /**
     * Writes the свод of an edition as XLSX, whole or not at all: everything that it holds has to be the actor's to see.
     * Nothing is written before that is known.
     *
     * @throws NotFound if there is no such edition
     * @throws AccessDenied if any of it is beyond the actor's rights
     */
    void consolidated(long campaign, EditionRef edition, Actor actor, OutputStream out) throws IOException;
}

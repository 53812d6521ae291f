package ru.orientir.submission.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.Page;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/** Keeps campaigns, rosters and submissions. Reads see what is committed; every write goes through a transaction. */
@ProviderType
public interface SubmissionStore {

    /**
     * Runs the work in one transaction: what it wrote is durable when this returns, and nothing of it is when anything
     * is thrown. What the work throws comes out as it is.
     */
    <T> T inTransaction(Function<SubmissionTransaction, T> work);

    /** The database's clock, for those who only read. */
    Instant now();

    /** The oldest first. */
    List<Campaign> campaigns();

    Optional<Campaign> campaign(long id);

    /** The campaigns that asked the same a step before: of each step the latest that {@link Campaign#follows} tells. */
    Map<Earlier.Step, Campaign> earlierCampaigns(Campaign campaign);

    /** The frozen roster, by organisation code; empty while in preparation. */
    List<RosterEntry> roster(long campaign);

    /** The territories frozen with the roster, the root first, then by code; empty while in preparation. */
    List<Territory> territories(long campaign);

    Optional<RosterEntry> place(long campaign, String organisation);

    /** The ids of the campaigns whose frozen roster has one of these organisations. */
    List<Long> campaignsOf(Scope scope);

    Optional<Submission> submission(long id);

    /** One page of the roster's submissions within the scope, by organisation code. */
    Page find(Query query, Scope scope);

    /** What these organisations' forms hold now, started or not, with their reference values; in no order. */
    List<Filled> filled(long campaign, Collection<String> organisations);

    /** How many of the roster are in each status, by territory, within the scope. */
    List<StatusCount> statusCounts(long campaign, Scope scope);

    /** Newest first. */
    List<Revision> revisions(long submission);

    Optional<Revision> revision(long submission, int n);

    /** The reference values of an organisation. */
    Answers reference(long campaign, String organisation);

    /**
     * What an organisation stated in the earlier campaigns, reference values included: what counts there now, whether it is
     * published or not.
     */
    Earlier earlier(Campaign campaign, String organisation);

    /**
     * The same of many organisations, read at once; nothing is said of an organisation without a form in any of them.
     *
     * @return by organisation code
     */
    Map<String, Earlier> earlier(Campaign campaign, Collection<String> organisations);

    /**
     * The sums of inputs over the organisations that count in a territory or below it and have reported: over their counted answers
     * and their reference values. The МОУО's own form is not among them.
     *
     * @return no sum of an input of which nobody gave a number
     */
    Answers sums(long campaign, String territory, Set<String> inputs);

    /**
     * A form for its checks.
     *
     * @param place whose it is
     */
    record Filled(RosterEntry place, Content content, Answers reference) {}

    /** So many places that count directly in a territory are in this status. */
    record StatusCount(String territory, SubmissionStatus status, boolean late, int count) {}
}

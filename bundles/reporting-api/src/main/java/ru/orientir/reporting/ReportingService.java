package ru.orientir.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Actor;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;

/** Editions and what is read from them. */
@ProviderType
public interface ReportingService {

    /** The editions that the actor may see, the oldest first. */
    List<Edition> editions(long campaign, Actor actor);

    /**
     * Takes a snapshot of what counts (domain § 5), scores and rolls up, writes all of it and then makes it visible in one
     * step. The same snapshot gives the same hash.
     */
    Outcome<Edition> compute(long campaign, Caller caller);

    /** Publishes an edition; publishing twice gives the same edition. */
    Outcome<Edition> publish(long campaign, int n, Caller caller);

    /**
     * The results of an edition within the actor's rights.
     *
     * @throws NotFound if there is no such edition for this actor
     */
    ResultSet results(long campaign, EditionRef edition, ResultQuery query, Actor actor);

    /** Live results, calculated from what counts now, with status preliminary. */
    ResultSet live(long campaign, ResultQuery query, Actor actor);

    /** Down to the revisions that the edition was calculated from. */
    ScoreTrace explanation(
            long campaign, EditionRef edition, String organisation, String indicator, Subject subject, Actor actor);

    /** Writes the свод of an edition as XLSX. */
    void consolidated(long campaign, EditionRef edition, Actor actor, OutputStream out) throws IOException;
}

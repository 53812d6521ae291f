package ru.orientir.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.Score;

/** The life of a submission. No state is reached any other way. */
@ProviderType
public interface SubmissionService {

    /** The submissions that match, of organisations within the actor's scope, by organisation code. */
    Page find(Query query, Actor actor);

    /** @throws NotFound if there is none, or it is not the actor's to see */
    View submission(long id, Actor actor);

    /**
     * Puts answers over those saved. Works in draft, returned and reopened, in the entry stage, until the deadline.
     *
     * @param expected the revision that the change is based on
     * @param change the changed answers by input ({@link Answer.Missing} clears one) and explanations by check (an empty
     *     text removes one)
     */
    Outcome<View> save(long id, int expected, Change change, Caller caller);

    /**
     * Moves a submission on. A return or a reopening carries its own date, so that one on the last evening leaves time.
     */
    Outcome<View> move(long id, int expected, Move move, Caller caller);

    /** All revisions, the newest first, each without its content's answers that did not change. */
    List<Revision> revisions(long id, Actor actor);

    /** @throws NotFound if there is no such revision */
    Revision revision(long id, int n, Actor actor);

    /** What a save changes. */
    record Change(Map<String, Answer> answers, Map<String, String> explanations) {
        public Change {
            answers = Map.copyOf(answers);
            explanations = Map.copyOf(explanations);
        }
    }

    /**
     * A step of a submission's life.
     *
     * @param reason required to return or to reopen
     * @param remarks on return
     * @param until on return or reopening: the first instant that is too late; five days from now if absent
     */
    record Move(Transition transition, Optional<String> reason, List<Remark> remarks, Optional<Instant> until) {
        public Move {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A submission as its readers see it.
     *
     * @param reference the reference values of the organisation
     * @param problems what the checks say now
     * @param preview the scores that the present answers give
     */
    record View(
            Submission submission,
            RosterEntry place,
            Answers reference,
            List<CheckResult> problems,
            List<Score> preview) {
        public View {
            problems = List.copyOf(problems);
            preview = List.copyOf(preview);
        }
    }

    /**
     * A filter with a page.
     *
     * @param parent a territory
     * @param size 1 to 500
     */
    record Query(
            long campaign,
            Optional<SubmissionStatus> status,
            Optional<String> parent,
            Optional<OrganisationKind> kind,
            Optional<String> organisation,
            int page,
            int size) {}

    /** One page; {@code total} counts all that match. */
    record Page(List<Listed> items, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** A line of the list: a submission without its content. */
    record Listed(long id, long campaign, RosterEntry place, SubmissionStatus status, int revision, boolean late) {}
}

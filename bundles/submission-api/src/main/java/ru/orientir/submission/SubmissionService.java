package ru.orientir.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.scoring.Score;

/** The life of a submission. No state is reached any other way. */
@ProviderType
public interface SubmissionService {

    /** The submissions that match, of organisations within the actor's scope, by organisation code. */
    Page find(Query query, Actor actor);

    /**
     * How many problems the checks find now in the forms of these organisations, as far as they are within the actor's scope
     * and have one: the problems that {@link View} lists.
     *
     * @param organisations at most 500
     * @return by organisation code
     * @throws NotFound if there is no such campaign for this actor
     */
    Map<String, ProblemCount> problemCounts(long campaign, Collection<String> organisations, Actor actor);

    /** @throws NotFound if there is none, or it is not the actor's to see */
    View submission(long id, Actor actor);

    /**
     * Puts answers over those saved: in states not-started, draft, returned and reopened, from the first day of entry until
     * the place's deadline (ADR 0106). Missing answers and broken checks never block saving.
     *
     * @param expected the revision that the change is based on; 0 before the first save
     * @param change the changed answers by input ({@link Answer.Missing} clears one) and explanations by check (an empty
     *     text removes one). A text stands for a number (the decimal comma is accepted) or for yes-no where the input is one
     * @return {@link Outcome.Stale} when somebody else saved since {@code expected}: {@code current} is what is saved,
     *     {@code yours} the change put over the revision that it was based on
     * @throws NotFound if there is none, or it is not the actor's to see
     * @throws AccessDenied if it is the actor's to see and not to fill
     */
    Outcome<View> save(long id, int expected, Change change, Caller caller);

    /**
     * Moves a submission on. A return or a reopening carries its own date, so that one on the last evening leaves time.
     *
     * @param expected the revision that the actor saw
     * @throws NotFound if there is none, or it is not the actor's to see
     * @throws AccessDenied if it is the actor's to see, and this step is not the actor's to take
     */
    Outcome<View> move(long id, int expected, Move move, Caller caller);

    /**
     * All revisions, the newest first; of the answers, each holds only those that changed with it.
     *
     * @throws NotFound if there is no such submission for this actor
     */
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
     * @param reason required to reopen, and to return without a remark; kept as the first remark, on the whole form
     * @param remarks on return
     * @param until on return or reopening: the first instant that is too late, at most 30 days away; five days from now if
     *     absent
     */
    record Move(Transition transition, Optional<String> reason, List<Remark> remarks, Optional<Instant> until) {
        public Move {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A submission as its readers see it.
     *
     * @param campaign the one that it belongs to, as it stands now
     * @param deadline the first instant that is too late for this organisation
     * @param reference the reference values of the organisation
     * @param earlier what it stated for earlier periods of what the form asks and the methodology shows again
     * @param problems what the checks say now; what is not filled yet included
     * @param preview the scores that the present answers give
     * @param recommendations those whose conditions the preview meets, in the methodology's order
     */
    record View(
            Submission submission,
            Campaign campaign,
            Instant deadline,
            Answers reference,
            Earlier earlier,
            List<CheckResult> problems,
            List<Score> preview,
            List<Recommendation> recommendations) {
        public View {
            recommendations = List.copyOf(recommendations);
            problems = List.copyOf(problems);
            preview = List.copyOf(preview);
        }
    }

    /**
     * A filter with a page.
     *
     * @param parent the territory where the place counts
     * @param text part of the organisation's name or code, whatever the letters' case
     * @param page counts from 0
     * @param size 1 to 500
     */
    record Query(
            long campaign,
            Optional<SubmissionStatus> status,
            Optional<String> parent,
            Optional<OrganisationKind> kind,
            Optional<String> organisation,
            Optional<String> text,
            int page,
            int size) {
        /** Without words to look for. */
        public Query(
                long campaign,
                Optional<SubmissionStatus> status,
                Optional<String> parent,
                Optional<OrganisationKind> kind,
                Optional<String> organisation,
                int page,
                int size) {
            this(campaign, status, parent, kind, organisation, Optional.empty(), page, size);
        }

        public Query {
            if (page < 0 || size < 1 || size > 500) {
                throw new IllegalArgumentException("page " + page + " of size " + size);
            }
        }
    }

    /** One page; {@code total} counts all that match. */
    record Page(List<Listed> items, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * What the checks find in one form.
     *
     * @param errors what blocks submitting; what is not filled included
     * @param warnings explained ones included
     */
    record ProblemCount(int errors, int warnings) {}

    /** A line of the list: a submission without its content. */
    record Listed(long id, long campaign, RosterEntry place, SubmissionStatus status, int revision, boolean late) {}
}

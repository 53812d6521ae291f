package ru.orientir.persistence.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.persistence.document.ContentDocument;
import ru.orientir.persistence.document.WordsDocument;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.SqlCall;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;
import ru.orientir.submission.spi.SubmissionTransaction.Appended;

/** The submissions that a transaction locks and takes one revision further. */
final class LockedSubmissions {

    private static final String APPEND =
            "INSERT INTO revision (submission, n, at, account, cause, status, changed, document)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ADVANCE = "UPDATE submission SET status = ?, revision = ?, counted = ?, fallback = ?,"
            + " submitted_at = ?, late = ? WHERE id = ? AND revision = ?";

    private static final String ONE = " FROM submission WHERE id = ?";

    private static final int PORTION = 2500;

    private final Transaction transaction;
    private final LockedCampaigns campaigns;
    private final Sql sql;

    LockedSubmissions(Transaction transaction, LockedCampaigns campaigns) {
        this.transaction = transaction;
        this.campaigns = campaigns;
        this.sql = transaction.sql();
    }

    /**
     * Locks one, its campaign shared before it. It is read by a statement of its own when the lock is there: what a locking statement joins
     * may be older than the lock. The campaign comes along, since whoever saves asks for it.
     */
    Optional<Submission> lock(long id) {
        SqlCall<Integer> lock = SqlCall.query("SELECT 1" + ONE + " FOR UPDATE", row -> row.getInt(1), id);
        SqlCall<Submission> read = Submissions.of(id);
        SqlCall<Campaign> campaign = Campaigns.of("SELECT campaign" + ONE, id);
        Optional<String> sharing = transaction.dialect().sharing(Of.CAMPAIGN, "campaign");
        if (sharing.isPresent()) {
            SqlCall<String> share = SqlCall.query("SELECT " + sharing.get() + ONE, row -> row.getString(1), id);
            sql.together(share, lock, read, campaign);
            read.first().ifPresent(found -> transaction.shared(new LockName(Of.CAMPAIGN, found.campaign())));
        } else {
            sql.first("SELECT campaign" + ONE, row -> new LockName(Of.CAMPAIGN, row.getLong(1)), id)
                    .ifPresent(transaction::share);
            sql.together(lock, read, campaign);
        }
        campaign.first().ifPresent(campaigns::remember);
        return read.first();
    }

    /** Locks all of these organisations, in the order of their codes; in portions, since H2 takes 65,536 parameters of a kind. */
    SortedMap<String, Submission> lock(long campaign, Collection<String> organisations) {
        transaction.share(new LockName(Of.CAMPAIGN, campaign));
        List<String> codes = organisations.stream().distinct().sorted().toList();
        SortedMap<String, Submission> locked = new TreeMap<>();
        for (int from = 0; from < codes.size(); from += PORTION) {
            lock(campaign, codes.subList(from, Math.min(from + PORTION, codes.size())), locked);
        }
        return locked;
    }

    private void lock(long campaign, List<String> codes, SortedMap<String, Submission> locked) {
        sql.list(
                "SELECT s.organisation FROM" + Submissions.LISTED + " ORDER BY s.organisation FOR UPDATE",
                row -> row.getString(1),
                codes,
                campaign);
        new Submissions(sql)
                .find(campaign, codes)
                .forEach(submission -> locked.put(submission.organisation(), submission));
    }

    void append(Submission next, Revision revision) {
        check(next, revision);
        SqlCall<Void> advance = SqlCall.update(ADVANCE, advanced(next));
        sql.together(advance, SqlCall.update(APPEND, inserted(next, revision)));
        if (advance.changed() != 1) {
            throw outpaced(next);
        }
    }

    void append(List<Appended> appended) {
        List<Object[]> revisions = new ArrayList<>(appended.size());
        List<Object[]> submissions = new ArrayList<>(appended.size());
        for (Appended one : appended) {
            check(one.next(), one.revision());
            revisions.add(inserted(one.next(), one.revision()));
            submissions.add(advanced(one.next()));
        }
        int[] changed = sql.batch(ADVANCE, submissions);
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != 1) {
                throw outpaced(appended.get(i).next());
            }
        }
        sql.batch(APPEND, revisions);
        transaction.grown(appended.size(), "submission", "revision");
    }

    private static void check(Submission next, Revision revision) {
        if (next.revision() != revision.n()) {
            throw new IllegalArgumentException("submission/" + next.id() + " is to have revision " + next.revision()
                    + " and gets " + revision.n());
        }
    }

    private static IllegalStateException outpaced(Submission next) {
        return new IllegalStateException("submission/" + next.id() + " is not at revision " + (next.revision() - 1)
                + ": lock it before reading it");
    }

    private static Object[] inserted(Submission next, Revision revision) {
        return new Object[] {
            next.id(),
            revision.n(),
            revision.at(),
            revision.account(),
            revision.cause(),
            revision.status().code(),
            WordsDocument.write(revision.changed()),
            ContentDocument.write(revision.content())
        };
    }

    private static Object[] advanced(Submission next) {
        return new Object[] {
            next.status().code(),
            next.revision(),
            next.counted(),
            next.fallback(),
            next.submittedAt(),
            next.late(),
            next.id(),
            next.revision() - 1
        };
    }
}

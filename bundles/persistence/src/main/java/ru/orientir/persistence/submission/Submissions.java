package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.persistence.document.ContentDocument;
import ru.orientir.persistence.document.WordsDocument;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.submission.Content;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionTransaction.Appended;

/** The submissions of a transaction and their revisions: plain SQL, since every save comes by here. */
final class Submissions {

    private static final String PLACE = "p.organisation, p.name, p.kind, p.territory, p.supervisor, p.extension";

    private static final String SUBMISSION = "SELECT " + PLACE
            + ", s.id, s.campaign, s.status, s.revision, s.counted, s.fallback, s.submitted_at, s.late, r.document"
            + " FROM submission s JOIN roster p ON p.campaign = s.campaign AND p.organisation = s.organisation"
            + " LEFT JOIN revision r ON r.submission = s.id AND r.n = s.revision";

    private static final String REVISION =
            "SELECT n, at, account, cause, status, document, changed FROM revision WHERE submission = ?";

    private static final String APPEND =
            "INSERT INTO revision (submission, n, at, account, cause, status, changed, document)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String ADVANCE = "UPDATE submission SET status = ?, revision = ?, counted = ?, fallback = ?,"
            + " submitted_at = ?, late = ? WHERE id = ? AND revision = ?";

    private final Transaction transaction;
    private final Sql sql;

    Submissions(Transaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    Optional<Submission> find(long id) {
        return sql.first(SUBMISSION + " WHERE s.id = ?", Submissions::submission, id);
    }

    Optional<Submission> find(long campaign, String organisation) {
        return sql.first(
                SUBMISSION + " WHERE s.campaign = ? AND s.organisation = ?",
                Submissions::submission,
                campaign,
                organisation);
    }

    /** Newest first. */
    List<Revision> revisions(long submission) {
        return sql.list(REVISION + " ORDER BY n DESC", Submissions::revision, submission);
    }

    Optional<Revision> revision(long submission, int n) {
        return sql.first(REVISION + " AND n = ?", Submissions::revision, submission, n);
    }

    /**
     * Locks one, its campaign shared before it. Read only after the lock is there: what a locking statement has joined may be older than
     * the lock.
     */
    Optional<Submission> lock(long id) {
        Optional<Long> campaign = sql.first("SELECT campaign FROM submission WHERE id = ?", row -> row.getLong(1), id);
        if (campaign.isEmpty()) {
            return Optional.empty();
        }
        transaction.share(new LockName(Of.CAMPAIGN, campaign.get()));
        sql.first("SELECT id FROM submission WHERE id = ? FOR UPDATE", row -> row.getLong(1), id);
        return find(id);
    }

    /** Locks all of these organisations, in the order of their codes. */
    SortedMap<String, Submission> lock(long campaign, Collection<String> organisations) {
        transaction.share(new LockName(Of.CAMPAIGN, campaign));
        sql.list(
                "SELECT organisation FROM submission WHERE campaign = ? AND organisation = ANY (?)"
                        + " ORDER BY campaign, organisation FOR UPDATE",
                row -> row.getString(1),
                campaign,
                organisations);
        SortedMap<String, Submission> locked = new TreeMap<>();
        sql.list(
                        SUBMISSION + " WHERE s.campaign = ? AND s.organisation = ANY (?)",
                        Submissions::submission,
                        campaign,
                        organisations)
                .forEach(submission -> locked.put(submission.organisation(), submission));
        return locked;
    }

    void append(Submission next, Revision revision) {
        check(next, revision);
        if (sql.update(ADVANCE, advanced(next)) != 1) {
            throw outpaced(next);
        }
        sql.update(APPEND, inserted(next, revision));
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

    /** From the first six columns. */
    static RosterEntry place(ResultSet row) throws SQLException {
        return new RosterEntry(
                row.getString(1),
                row.getString(2),
                OrganisationKind.ofCode(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getString(5),
                instant(row, 6));
    }

    private static Submission submission(ResultSet row) throws SQLException {
        String document = row.getString(15);
        return new Submission(
                row.getLong(7),
                row.getLong(8),
                place(row),
                status(row.getString(9)),
                row.getInt(10),
                document == null ? Content.EMPTY : ContentDocument.read(document),
                number(row, 11),
                number(row, 12),
                instant(row, 13),
                row.getBoolean(14));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                status(row.getString(5)),
                ContentDocument.read(row.getString(6)),
                WordsDocument.read(row.getString(7)));
    }

    static SubmissionStatus status(String code) {
        return SubmissionStatus.ofCode(code).orElseThrow();
    }

    private static Optional<Integer> number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

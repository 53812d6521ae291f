package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.persistence.document.AnswersDocument;
import ru.orientir.persistence.document.ContentDocument;
import ru.orientir.persistence.document.WordsDocument;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.SqlCall;
import ru.orientir.submission.Content;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore.Filled;

/** Submissions and their revisions, read as rows: every save comes by here. */
final class Submissions {

    private static final String PLACE = "p.organisation, p.name, p.kind, p.territory, p.supervisor, p.extension";

    private static final String ROW = "SELECT " + PLACE
            + ", s.id, s.campaign, s.status, s.revision, s.counted, s.fallback, s.submitted_at, s.late, ";

    private static final String PLACED =
            " JOIN roster p ON p.campaign = s.campaign AND p.organisation = s.organisation";

    private static final String LAST = "r.submission = s.id AND r.n = s.revision";

    /**
     * For one form a question of its own. Joined, PostgreSQL puts the form's number into the search for revisions and compares their numbers
     * afterwards, which reads the whole history: as long as most forms have one revision that looks equally good to it.
     */
    private static final String BY_ID = ROW + "(SELECT r.document FROM revision r WHERE " + LAST + ") FROM submission s"
            + PLACED + " WHERE s.id = ?";

    /** The submissions of listed organisations, each looked up by its key: for {@code = ANY} H2 would go through the whole campaign. */
    static final String LISTED =
            " UNNEST(?) AS w (code) JOIN submission s ON s.campaign = ? AND s.organisation = w.code";

    private static final String REVISION =
            "SELECT n, at, account, cause, status, document, changed FROM revision WHERE submission = ?";

    private final Sql sql;

    Submissions(Sql sql) {
        this.sql = sql;
    }

    Optional<Submission> find(long id) {
        return sql.first(BY_ID, Submissions::submission, id);
    }

    /** The call that reads one. */
    static SqlCall<Submission> of(long id) {
        return SqlCall.query(BY_ID, Submissions::submission, id);
    }

    List<Submission> find(long campaign, Collection<String> organisations) {
        return sql.list(
                ROW + "r.document FROM" + LISTED + PLACED + " LEFT JOIN revision r ON " + LAST,
                Submissions::submission,
                organisations,
                campaign);
    }

    List<Filled> filled(long campaign, Collection<String> organisations) {
        return sql.list(
                "SELECT " + PLACE + ", r.document, " + CountedForms.REFERENCE + " FROM" + LISTED + PLACED
                        + " LEFT JOIN revision r ON " + LAST,
                Submissions::filled,
                organisations,
                campaign);
    }

    /** Newest first. */
    List<Revision> revisions(long submission) {
        return sql.list(REVISION + " ORDER BY n DESC", Submissions::revision, submission);
    }

    Optional<Revision> revision(long submission, int n) {
        return sql.first(REVISION + " AND n = ?", Submissions::revision, submission, n);
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

    private static Filled filled(ResultSet row) throws SQLException {
        String document = row.getString(7);
        String reference = row.getString(8);
        return new Filled(
                place(row),
                document == null ? Content.EMPTY : ContentDocument.read(document),
                reference == null ? Answers.NONE : AnswersDocument.read(reference));
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

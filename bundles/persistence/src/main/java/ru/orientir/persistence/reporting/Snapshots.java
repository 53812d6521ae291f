package ru.orientir.persistence.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.persistence.document.AnswersDocument;
import ru.orientir.persistence.document.ContentDocument;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.reporting.Edition;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Respondent.Source;

/**
 * What counts of every place of a roster: now, or when an edition was computed.
 *
 * <p>Respondents are read in portions, each beginning after the last code of the one before: the same on both databases, in little memory
 * however many they are, and between two portions the connection is free for writing.
 */
final class Snapshots {

    private static final int PORTION = 500;

    /** How a counted revision is taken: by its status when it was saved. */
    private static final String REPORT =
            "CASE WHEN r.status IS NULL THEN 'none' WHEN r.status = 'accepted' THEN 'accepted'"
                    + " ELSE 'unreviewed' END";

    /**
     * Driven by the submissions, of which a place has exactly one; what else is needed is looked up by its whole key. A join over the campaign
     * would be planned badly by PostgreSQL as long as it has no statistics of what was just loaded: each place against all others.
     */
    private static final String COUNTED =
            " FROM submission s" + " LEFT JOIN revision r ON r.submission = s.id AND r.n = s.counted";

    private static final String KIND =
            "(SELECT p.kind FROM roster p WHERE p.campaign = s.campaign AND p.organisation = s.organisation)";

    private static final String TAKE = "INSERT INTO edition_source"
            + " (campaign, edition, organisation, kind, territory, report, submission, revision, reference)"
            + " SELECT s.campaign, CAST(? AS INTEGER), s.organisation, " + KIND + ", s.territory, " + REPORT
            + ", s.id, s.counted,"
            + " (SELECT MAX(f.n) FROM reference_value f WHERE f.campaign = s.campaign AND f.organisation = s.organisation)"
            + COUNTED + " WHERE s.campaign = ?";

    private static final String LIVE = "SELECT s.organisation, " + KIND + ", s.territory, " + REPORT
            + ", s.id, s.counted, r.document, (SELECT f.document FROM reference_value f WHERE f.campaign = s.campaign"
            + " AND f.organisation = s.organisation ORDER BY f.n DESC LIMIT 1)"
            + COUNTED + " WHERE s.campaign = ? AND s.organisation > ? ORDER BY s.campaign, s.organisation LIMIT ?";

    private static final String FROZEN =
            "SELECT e.organisation, e.kind, e.territory, e.report, e.submission, e.revision, r.document,"
                    + " (SELECT f.document FROM reference_value f"
                    + " WHERE f.campaign = e.campaign AND f.organisation = e.organisation AND f.n = e.reference)"
                    + " FROM edition_source e"
                    + " LEFT JOIN revision r ON r.submission = e.submission AND r.n = e.revision"
                    + " WHERE e.campaign = ? AND e.edition = ? AND e.organisation > ?"
                    + " ORDER BY e.campaign, e.edition, e.organisation LIMIT ?";

    private final Sql sql;

    Snapshots(Sql sql) {
        this.sql = sql;
    }

    /** One statement, and therefore of one instant. */
    void take(long campaign, int edition) {
        sql.update(TAKE, edition, campaign);
    }

    void live(long campaign, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer) {
        portions(after -> sql.list(LIVE, Snapshots::respondent, campaign, after, PORTION), bases, consumer);
    }

    void frozen(long campaign, int edition, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer) {
        portions(after -> sql.list(FROZEN, Snapshots::respondent, campaign, edition, after, PORTION), bases, consumer);
    }

    /** Reads what follows a code. */
    private interface Portion {
        List<Respondent> after(String code);
    }

    private void portions(Portion source, Map<Earlier.Step, Edition> bases, Consumer<Respondent> consumer) {
        EarlierAnswers earlier = new EarlierAnswers(sql, bases);
        String last = "";
        List<Respondent> portion;
        do {
            portion = source.after(last);
            earlier.of(portion).forEach(consumer);
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1).organisation();
        } while (portion.size() == PORTION);
    }

    private static Respondent respondent(ResultSet row) throws SQLException {
        Report report = Report.valueOf(row.getString(4).toUpperCase(Locale.ROOT));
        return new Respondent(
                row.getString(1),
                OrganisationKind.ofCode(row.getString(2)).orElseThrow(),
                row.getString(3),
                report,
                answers(row.getString(7), row.getString(8)),
                Earlier.NOTHING,
                report == Report.NONE ? Optional.empty() : Optional.of(new Source(row.getLong(5), row.getInt(6))));
    }

    /**
     * Answers and reference values together.
     *
     * @param document of the revision, or null
     * @param reference the reference values, or null
     */
    static Answers answers(String document, String reference) {
        Answers answers = document == null ? Answers.NONE : ContentDocument.readAnswers(document);
        return reference == null
                ? answers
                : answers.with(AnswersDocument.read(reference).byInput());
    }
}

package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.orientir.auth.Scope;
import ru.orientir.persistence.transaction.Condition;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.Page;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore.StatusCount;

/** Frozen rosters, and what is counted and listed over them. */
final class Rosters {

    private static final String PLACE = "SELECT organisation, name, kind, territory, supervisor, extension FROM roster";

    private static final String LISTED =
            " FROM submission s JOIN roster p ON p.campaign = s.campaign AND p.organisation = s.organisation WHERE ";

    private static final String LINES = "SELECT p.organisation, p.name, p.kind, p.territory, p.supervisor, p.extension,"
            + " s.id, s.status, s.revision, s.late" + LISTED;

    private static final String BY_CODE = " ORDER BY s.organisation";

    private final Sql sql;

    Rosters(Sql sql) {
        this.sql = sql;
    }

    List<RosterEntry> entries(long campaign) {
        return sql.list(PLACE + " WHERE campaign = ? ORDER BY organisation", Submissions::place, campaign);
    }

    Optional<RosterEntry> place(long campaign, String organisation) {
        return sql.first(
                PLACE + " WHERE campaign = ? AND organisation = ?", Submissions::place, campaign, organisation);
    }

    /** The root first, then by code. */
    List<Territory> territories(long campaign) {
        return sql.list(
                "SELECT code, name, parent FROM roster_territory WHERE campaign = ?"
                        + " ORDER BY CASE WHEN parent IS NULL THEN 0 ELSE 1 END, code",
                row -> new Territory(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))),
                campaign);
    }

    List<Long> campaignsOf(Scope scope) {
        Condition condition = new Condition().scope("p.organisation", scope);
        return sql.list(
                "SELECT c.id FROM campaign c WHERE EXISTS (SELECT 1 FROM roster p WHERE p.campaign = c.id"
                        + condition.and() + ") ORDER BY c.id",
                row -> row.getLong(1),
                condition.parameters());
    }

    Page find(Query query, Scope scope) {
        Condition condition = new Condition()
                .equal("s.campaign", query.campaign())
                .equal("s.status", query.status().map(SubmissionStatus::code))
                .equal("s.territory", query.parent())
                .equal("p.kind", query.kind().map(kind -> kind.code()))
                .equal("s.organisation", query.organisation())
                .scope("s.organisation", scope);
        return query.text()
                .map(text -> named(text.toLowerCase(Locale.ROOT), query, condition))
                .orElseGet(() -> page(query, condition));
    }

    private Page page(Query query, Condition condition) {
        int total = sql.first(
                        "SELECT COUNT(*)" + LISTED + condition.text(), row -> row.getInt(1), condition.parameters())
                .orElseThrow();
        List<Listed> items = sql.list(
                LINES + condition.text() + BY_CODE + " LIMIT ? OFFSET ?",
                row -> line(row, query.campaign()),
                condition.parameters(query.size(), (long) query.page() * query.size()));
        return new Page(items, total);
    }

    /** Compared here: whether a database knows the capitals of Russian letters depends on how it was set up. */
    private Page named(String part, Query query, Condition condition) {
        List<Listed> found = sql
                .list(LINES + condition.text() + BY_CODE, row -> line(row, query.campaign()), condition.parameters())
                .stream()
                .filter(line -> isNamed(line.place(), part))
                .toList();
        int from = (int) Math.min((long) query.page() * query.size(), found.size());
        return new Page(found.subList(from, Math.min(from + query.size(), found.size())), found.size());
    }

    private static boolean isNamed(RosterEntry place, String part) {
        return place.name().toLowerCase(Locale.ROOT).contains(part)
                || place.organisation().toLowerCase(Locale.ROOT).contains(part);
    }

    private static Listed line(ResultSet row, long campaign) throws SQLException {
        return new Listed(
                row.getLong(7),
                campaign,
                Submissions.place(row),
                Submissions.status(row.getString(8)),
                row.getInt(9),
                row.getBoolean(10));
    }

    List<StatusCount> statusCounts(long campaign, Scope scope) {
        Condition condition = new Condition().equal("campaign", campaign).scope("organisation", scope);
        return sql.list(
                "SELECT territory, status, late, COUNT(*) FROM submission WHERE " + condition.text()
                        + " GROUP BY territory, status, late ORDER BY territory, status, late",
                row -> new StatusCount(
                        row.getString(1), Submissions.status(row.getString(2)), row.getBoolean(3), row.getInt(4)),
                condition.parameters());
    }
}

package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.document.RosterRuleDocument;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.SqlCall;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.Stage;

/** Campaigns, read as rows: every save reads its campaign, and an entity takes five times as long. */
final class Campaigns {

    private static final String SELECT =
            "SELECT id, title, methodology, methodology_version, period, target_year, basis,"
                    + " entry_from, entry_to, stage, review, rankings, archive, owner, recipient, report_by, roster_rule, version FROM campaign";

    private final Sql sql;

    Campaigns(Sql sql) {
        this.sql = sql;
    }

    List<Campaign> all() {
        return sql.list(SELECT + " ORDER BY id", Campaigns::campaign);
    }

    /** Of any version of a methodology for one of two periods, the oldest first. */
    List<Campaign> of(String methodology, Period one, Period other) {
        return sql.list(
                SELECT + " WHERE methodology = ? AND period IN (?, ?) ORDER BY id",
                Campaigns::campaign,
                methodology,
                one.text(),
                other.text());
    }

    Optional<Campaign> find(long id) {
        return sql.first(SELECT + " WHERE id = ?", Campaigns::campaign, id);
    }

    /** The call that reads the campaign whose id a query selects. */
    static SqlCall<Campaign> of(String id, Object... parameters) {
        return SqlCall.query(SELECT + " WHERE id = (" + id + ")", Campaigns::campaign, parameters);
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong(1),
                row.getString(2),
                new MethodologyId(row.getString(3), row.getString(4)),
                Period.parse(row.getString(5)).orElseThrow(),
                row.getInt(6),
                row.getString(7),
                new Entry(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)),
                Stage.ofCode(row.getString(10)).orElseThrow(),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)),
                Optional.ofNullable(row.getObject(16, LocalDate.class)),
                RosterRuleDocument.read(row.getString(17)),
                row.getInt(18));
    }
}

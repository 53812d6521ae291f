package ru.orientir.persistence.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.reporting.Edition;

/** Editions, as rows. */
final class Editions {

    private static final String SELECT = "SELECT campaign, n, hash, state, at FROM edition WHERE campaign = ?";

    private final Sql sql;

    Editions(Sql sql) {
        this.sql = sql;
    }

    List<Edition> all(long campaign) {
        return sql.list(SELECT + " ORDER BY n", Editions::edition, campaign);
    }

    Optional<Edition> find(long campaign, int n) {
        return sql.first(SELECT + " AND n = ?", Editions::edition, campaign, n);
    }

    Optional<Edition> lock(long campaign, int n) {
        return sql.first(SELECT + " AND n = ? FOR UPDATE", Editions::edition, campaign, n);
    }

    Optional<Edition> latestPublished(long campaign) {
        return sql.first(
                SELECT + " AND state = ? ORDER BY n DESC LIMIT 1",
                Editions::edition,
                campaign,
                Edition.State.PUBLISHED.code());
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return edition(row, 1);
    }

    /** From five columns, the first of them at this place. */
    static Edition edition(ResultSet row, int at) throws SQLException {
        return new Edition(
                row.getLong(at),
                row.getInt(at + 1),
                row.getString(at + 2),
                Edition.State.ofCode(row.getString(at + 3)).orElseThrow(),
                row.getObject(at + 4, OffsetDateTime.class).toInstant());
    }
}

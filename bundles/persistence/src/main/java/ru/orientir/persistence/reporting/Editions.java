package ru.orientir.persistence.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
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

    private static Edition edition(ResultSet row) throws SQLException {
        String state = row.getString(4);
        return new Edition(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                Arrays.stream(Edition.State.values())
                        .filter(one -> one.code().equals(state))
                        .findFirst()
                        .orElseThrow(),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }
}

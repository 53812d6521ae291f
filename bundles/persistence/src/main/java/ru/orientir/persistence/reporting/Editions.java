package ru.orientir.persistence.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.reporting.Edition;

/** The editions of a transaction. One that is open is seen by its own transaction only. */
final class Editions {

    private static final String OPEN = "open";
    private static final String SELECT = "SELECT campaign, n, hash, state, at FROM edition WHERE campaign = ?";

    private final Transaction transaction;
    private final Sql sql;

    Editions(Transaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    List<Edition> all(long campaign) {
        return sql.list(SELECT + " ORDER BY n", Editions::edition, campaign);
    }

    Optional<Edition> find(long campaign, int n) {
        return sql.first(SELECT + " AND n = ?", Editions::edition, campaign, n);
    }

    /** The next number: the editions of the campaign are locked, so that nobody else takes it. */
    int open(long campaign) {
        int n = sql.first("SELECT MAX(n) FROM edition WHERE campaign = ?", row -> row.getInt(1), campaign)
                        .orElse(0)
                + 1;
        sql.update(
                "INSERT INTO edition (campaign, n, state, hash, at) VALUES (?, ?, ?, '', ?)",
                campaign,
                n,
                OPEN,
                transaction.now());
        return n;
    }

    Edition close(long campaign, int n, String hash) {
        int closed = sql.update(
                "UPDATE edition SET state = ?, hash = ? WHERE campaign = ? AND n = ? AND state = ?",
                Edition.State.COMPUTED.code(),
                hash,
                campaign,
                n,
                OPEN);
        if (closed != 1) {
            throw new IllegalStateException("edition " + n + " of campaign/" + campaign + " is not open");
        }
        return find(campaign, n).orElseThrow();
    }

    Optional<Edition> lock(long campaign, int n) {
        return sql.first(SELECT + " AND n = ? FOR UPDATE", Editions::edition, campaign, n);
    }

    Edition publish(Edition edition) {
        sql.update(
                "UPDATE edition SET state = ? WHERE campaign = ? AND n = ?",
                Edition.State.PUBLISHED.code(),
                edition.campaign(),
                edition.n());
        return find(edition.campaign(), edition.n()).orElseThrow();
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

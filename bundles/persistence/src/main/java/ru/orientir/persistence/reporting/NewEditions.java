package ru.orientir.persistence.reporting;

import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.reporting.Edition;

/** The editions that a transaction opens, closes and publishes. One that is open is seen by its own transaction only. */
final class NewEditions {

    private static final String OPEN = "open";

    private final Transaction transaction;
    private final Sql sql;

    NewEditions(Transaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
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
        return new Editions(sql).find(campaign, n).orElseThrow();
    }

    Edition publish(Edition edition) {
        sql.update(
                "UPDATE edition SET state = ? WHERE campaign = ? AND n = ?",
                Edition.State.PUBLISHED.code(),
                edition.campaign(),
                edition.n());
        return new Editions(sql).find(edition.campaign(), edition.n()).orElseThrow();
    }
}

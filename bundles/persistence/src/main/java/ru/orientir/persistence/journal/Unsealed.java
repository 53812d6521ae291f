package ru.orientir.persistence.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.spi.AuditJournal.Written;

/** The entries of the audit log that no link of the chain is for. */
final class Unsealed {

    /** So many entries are searched by one statement: it answers in a fraction of the time after which the network counts as cut. */
    private static final int SEARCHED = 100_000;

    /** More entries than are written below the end of the chain by transactions that were under way when it was sealed. */
    private static final int BELOW_END = 10_000;

    private static final String FROM_UNSEALED =
            " FROM audit a WHERE a.id > ? AND a.id <= ? AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry = a.id)";

    private final Transactions transactions;

    Unsealed(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Entries with an id above the one and up to the other. */
    record Stretch(long above, long upTo) {}

    /** All entries above the floor, in stretches that one statement may search. */
    List<Stretch> stretches(long floor) {
        List<Stretch> found = new ArrayList<>();
        long above = floor;
        for (Optional<Long> end = end(above); end.isPresent(); end = end(above)) {
            found.add(new Stretch(above, end.get()));
            above = end.get();
        }
        found.add(new Stretch(above, Long.MAX_VALUE));
        return found;
    }

    private Optional<Long> end(long above) {
        return transactions.read(sql -> sql.first(
                "SELECT id FROM audit WHERE id > ? ORDER BY id OFFSET " + (SEARCHED - 1)
                        + " ROWS FETCH FIRST 1 ROWS ONLY",
                row -> row.getLong(1),
                above));
    }

    /** The first of a stretch, in the order of their ids. */
    static List<Written> first(Sql sql, Stretch stretch, int most) {
        return sql.list(
                "SELECT " + SealedChain.COLUMNS + FROM_UNSEALED + " ORDER BY a.id FETCH FIRST " + most + " ROWS ONLY",
                SealedChain::written,
                stretch.above(),
                stretch.upTo());
    }

    /** Whether there is any in a stretch. */
    boolean isIn(Stretch stretch) {
        return !transactions.read(sql -> first(sql, stretch, 1)).isEmpty();
    }

    long count() {
        return stretches(SealedChain.EVERYTHING).stream()
                .mapToLong(stretch -> transactions
                        .read(sql -> sql.first(
                                "SELECT COUNT(*)" + FROM_UNSEALED,
                                row -> row.getLong(1),
                                stretch.above(),
                                stretch.upTo()))
                        .orElse(0L))
                .sum();
    }

    /** See {@link ru.orientir.portal.spi.AuditJournal#waitingSince}. */
    Optional<Instant> since() {
        return transactions.read(sql -> sql.first(
                "SELECT a.at" + FROM_UNSEALED + " ORDER BY a.id FETCH FIRST 1 ROWS ONLY",
                row -> SealedChain.instant(row, 1),
                belowEnd(sql),
                Long.MAX_VALUE));
    }

    /** Of the link that was made last, and not of the highest id: somebody may have written an entry with one that is far ahead. */
    private static long belowEnd(Sql sql) {
        return sql.first(
                        "SELECT entry FROM audit_seal ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY",
                        row -> row.getLong(1))
                .map(entry -> entry - BELOW_END)
                .orElse(SealedChain.EVERYTHING);
    }
}

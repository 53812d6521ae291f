package ru.orientir.persistence.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.journal.ChainWalk.Found;
import ru.orientir.persistence.journal.Unsealed.Stretch;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.spi.AuditJournal.Fault;
import ru.orientir.portal.spi.AuditJournal.Fault.Kind;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.portal.spi.AuditJournal.Written;

/**
 * The chain over the audit log. An entry gets its place when it is sealed and not when it is written, so that one whose transaction commits late
 * only comes later, and nobody who writes waits for the one who seals.
 */
public final class SealedChain {

    static final String COLUMNS = "a.id, a.at, a.account, a.action, a.object, a.value_before, a.value_after, a.result";

    /** Sealed in one transaction, and read at once. */
    public static final int PORTION = 1000;

    /** The floor below every entry: also of one whose id no sequence gave. */
    public static final long EVERYTHING = Long.MIN_VALUE;

    private static final LockName END = new LockName(Of.AUDIT_SEAL, 0);

    private final Transactions transactions;
    private final Unsealed unsealed;

    public SealedChain(Transactions transactions) {
        this.transactions = transactions;
        this.unsealed = new Unsealed(transactions);
    }

    /**
     * Seals all that can be seen and is not sealed yet, in the order of the ids, each portion in a transaction of its own.
     *
     * @param floor entries with an id up to this one are not looked at
     * @return how many were sealed
     */
    public int seal(long floor) {
        return unsealed.stretches(floor).stream().mapToInt(this::seal).sum();
    }

    private int seal(Stretch stretch) {
        int sealed = 0;
        Stretch rest = stretch;
        while (unsealed.isIn(rest)) {
            List<ChainLink> links = sealPortion(rest);
            sealed += links.size();
            if (links.size() < PORTION) {
                break;
            }
            rest = new Stretch(links.get(PORTION - 1).entry(), stretch.upTo());
        }
        return sealed;
    }

    private List<ChainLink> sealPortion(Stretch stretch) {
        return transactions.run(transaction -> {
            transaction.lock(END);
            Sql sql = transaction.sql();
            ChainLink last = sql.first(
                            "SELECT sequence, entry, hash FROM audit_seal ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY",
                            SealedChain::link)
                    .orElse(ChainLink.NONE);
            List<ChainLink> links = new ArrayList<>();
            for (Written entry : Unsealed.first(sql, stretch, PORTION)) {
                last = last.next(entry);
                links.add(last);
            }
            sql.batch(
                    "INSERT INTO audit_seal (sequence, entry, hash) VALUES (?, ?, ?)",
                    links.stream()
                            .map(link -> new Object[] {link.number(), link.entry(), link.hash()})
                            .toList());
            return links;
        });
    }

    /** The highest id of an entry that can be seen; 0 if there is none. */
    public long highest() {
        return transactions
                .read(sql -> sql.first(
                        "SELECT id FROM audit ORDER BY id DESC FETCH FIRST 1 ROWS ONLY", row -> row.getLong(1)))
                .orElse(0L);
    }

    public Optional<Head> head() {
        return transactions.read(sql -> sql.first(
                "SELECT s.sequence, a.at, s.hash FROM audit_seal s JOIN audit a ON a.id = s.entry"
                        + " ORDER BY s.sequence DESC FETCH FIRST 1 ROWS ONLY",
                row -> new Head(row.getLong(1), instant(row, 2), row.getString(3))));
    }

    /** See {@link ru.orientir.portal.spi.AuditJournal#waitingSince}. */
    public Optional<Instant> waitingSince() {
        return unsealed.since();
    }

    /** See {@link ru.orientir.portal.spi.AuditJournal#verify}. */
    public Verification verify(long after, Optional<String> noted) {
        Optional<ChainLink> begin = after == 0 ? Optional.of(ChainLink.NONE) : link(after);
        if (begin.isEmpty()) {
            return new Verification(
                    0, unsealed.count(), Optional.empty(), Optional.of(new Fault(Kind.REMOVED, after, 0)));
        }
        ChainWalk walk = new ChainWalk(begin.get(), noted);
        List<Found> portion;
        do {
            portion = behind(walk.at());
        } while (walk.over(portion) && portion.size() == PORTION);
        return walk.ended(unsealed.count());
    }

    private List<Found> behind(long number) {
        return transactions.read(sql -> sql.list(
                "SELECT s.sequence, s.entry, s.hash, " + COLUMNS
                        + " FROM audit_seal s LEFT JOIN audit a ON a.id = s.entry"
                        + " WHERE s.sequence > ? ORDER BY s.sequence FETCH FIRST " + PORTION + " ROWS ONLY",
                SealedChain::found,
                number));
    }

    private Optional<ChainLink> link(long number) {
        return transactions.read(sql -> sql.first(
                "SELECT sequence, entry, hash FROM audit_seal WHERE sequence = ?", SealedChain::link, number));
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong(1), row.getLong(2), row.getString(3));
    }

    private static Found found(ResultSet row) throws SQLException {
        ChainLink link = link(row);
        row.getLong(4);
        return new Found(link, row.wasNull() ? Optional.empty() : Optional.of(written(row, 4)));
    }

    static Written written(ResultSet row) throws SQLException {
        return written(row, 1);
    }

    private static Written written(ResultSet row, int at) throws SQLException {
        return new Written(
                row.getLong(at),
                instant(row, at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4),
                Optional.ofNullable(row.getString(at + 5)),
                Optional.ofNullable(row.getString(at + 6)),
                row.getString(at + 7));
    }

    static Instant instant(ResultSet row, int at) throws SQLException {
        return row.getObject(at, OffsetDateTime.class).toInstant();
    }
}

package ru.orientir.persistence.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** More than a transaction lasts, and than a clock is put right. */
    static final Duration BACKDATED = Duration.ofHours(1);

    private static final LockName END = new LockName(Of.AUDIT_SEAL, 0);

    private final Transactions transactions;

    public SealedChain(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Seals up to {@link #PORTION} entries that are not sealed yet, in the order of their ids; all of them or none.
     *
     * @param floor entries with an id up to this one are not looked at
     * @return how many were sealed
     */
    public int seal(long floor) {
        if (transactions.read(sql -> waiting(sql, floor, 1)).isEmpty()) {
            return 0;
        }
        return transactions.run(transaction -> {
            transaction.lock(END);
            Sql sql = transaction.sql();
            ChainLink last = sql.first(
                            "SELECT sequence, entry, hash FROM audit_seal ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY",
                            row -> new ChainLink(row.getLong(1), row.getLong(2), row.getString(3)))
                    .orElse(ChainLink.NONE);
            List<Object[]> links = new ArrayList<>();
            for (Written entry : waiting(sql, floor, PORTION)) {
                last = last.next(entry);
                links.add(new Object[] {last.number(), last.entry(), last.hash()});
            }
            sql.batch("INSERT INTO audit_seal (sequence, entry, hash) VALUES (?, ?, ?)", links);
            return links.size();
        });
    }

    private static List<Written> waiting(Sql sql, long floor, int most) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM audit a WHERE a.id > ?"
                        + " AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry = a.id) ORDER BY a.id FETCH FIRST "
                        + most + " ROWS ONLY",
                SealedChain::written,
                floor);
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
        return transactions.read(sql -> sql.first(
                "SELECT at FROM audit WHERE id > COALESCE((SELECT MAX(entry) FROM audit_seal), ?)"
                        + " ORDER BY id FETCH FIRST 1 ROWS ONLY",
                row -> instant(row, 1),
                EVERYTHING));
    }

    /** See {@link ru.orientir.portal.spi.AuditJournal#verify}. */
    public Verification verify(long after, Optional<String> noted) {
        Walk walk = new Walk(begin(after), noted);
        List<Found> portion;
        do {
            long from = walk.last.number();
            portion = transactions.read(sql -> sql.list(
                    "SELECT s.sequence, s.entry, s.hash, " + COLUMNS
                            + " FROM audit_seal s LEFT JOIN audit a ON a.id = s.entry"
                            + " WHERE s.sequence > ? ORDER BY s.sequence FETCH FIRST " + PORTION + " ROWS ONLY",
                    SealedChain::found,
                    from));
        } while (walk.over(portion));
        return new Verification(walk.last.number() - walk.begun, waiting(), walk.head, walk.fault.or(walk::forgotten));
    }

    private ChainLink begin(long after) {
        return after == 0
                ? ChainLink.NONE
                : transactions
                        .read(sql -> sql.first(
                                "SELECT sequence, entry, hash FROM audit_seal WHERE sequence = ?",
                                row -> new ChainLink(row.getLong(1), row.getLong(2), row.getString(3)),
                                after))
                        .orElse(new ChainLink(after, 0, ""));
    }

    private long waiting() {
        return transactions
                .read(sql -> sql.first(
                        "SELECT COUNT(*) FROM audit a WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry = a.id)",
                        row -> row.getLong(1)))
                .orElse(0L);
    }

    private static Found found(ResultSet row) throws SQLException {
        ChainLink link = new ChainLink(row.getLong(1), row.getLong(2), row.getString(3));
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

    private static Instant instant(ResultSet row, int at) throws SQLException {
        return row.getObject(at, OffsetDateTime.class).toInstant();
    }

    /** A link as it is kept, and its entry if that is there. */
    private record Found(ChainLink link, Optional<Written> entry) {}

    /** How far the chain was found right. */
    private static final class Walk {

        private final long begun;
        private final Optional<String> noted;
        private boolean seen;
        private ChainLink last;
        private Instant latest = Instant.MIN;
        private Optional<Head> head = Optional.empty();
        private Optional<Fault> fault = Optional.empty();

        Walk(ChainLink begin, Optional<String> noted) {
            this.begun = begin.number();
            this.last = begin;
            this.noted = noted;
            this.seen = noted.isEmpty();
        }

        /** Whether to go on. */
        boolean over(List<Found> portion) {
            for (Found found : portion) {
                fault = faultOf(found);
                if (fault.isPresent()) {
                    return false;
                }
                Written entry = found.entry().orElseThrow();
                last = found.link();
                latest = entry.at().isAfter(latest) ? entry.at() : latest;
                head = Optional.of(new Head(last.number(), entry.at(), last.hash()));
                seen |= noted.filter(last.hash()::equals).isPresent();
            }
            return portion.size() == PORTION;
        }

        private Optional<Fault> faultOf(Found found) {
            long number = last.number() + 1;
            if (found.link().number() != number) {
                return Optional.of(new Fault(Kind.REMOVED, number, 0));
            }
            long id = found.link().entry();
            if (found.entry().isEmpty()) {
                return Optional.of(new Fault(Kind.REMOVED, number, id));
            }
            Written entry = found.entry().get();
            if (!last.next(entry).hash().equals(found.link().hash())) {
                return Optional.of(new Fault(Kind.CHANGED, number, id));
            }
            // Not subtracted from the latest, which begins before all time.
            return entry.at().plus(BACKDATED).isBefore(latest)
                    ? Optional.of(new Fault(Kind.INSERTED, number, id))
                    : Optional.empty();
        }

        private Optional<Fault> forgotten() {
            return seen ? Optional.empty() : Optional.of(new Fault(Kind.FORGOTTEN, last.number(), 0));
        }
    }
}

package ru.orientir.persistence.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/** The rosters that a transaction freezes, and the time that it gives to their places. */
final class FrozenRosters {

    private final Transaction transaction;
    private final Sql sql;

    FrozenRosters(Transaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    /** Territories, places, and a submission that is not started for each place. */
    void freeze(long campaign, List<RosterEntry> entries, List<Territory> territories) {
        sql.batch(
                "INSERT INTO roster_territory (campaign, code, name, parent) VALUES (?, ?, ?, ?)",
                territories.stream()
                        .map(territory ->
                                new Object[] {campaign, territory.code(), territory.name(), territory.parent()})
                        .toList());
        sql.batch(
                "INSERT INTO roster (campaign, organisation, name, kind, territory, supervisor, extension)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            campaign,
                            entry.organisation(),
                            entry.name(),
                            entry.kind().code(),
                            entry.territory(),
                            entry.supervisor(),
                            entry.extension()
                        })
                        .toList());
        open(campaign, entries);
        transaction.grown(entries.size(), "roster", "submission");
    }

    private void open(long campaign, List<RosterEntry> entries) {
        List<Long> ids = sql.list(
                "SELECT " + transaction.dialect().next("submission_id") + " FROM "
                        + transaction.dialect().rows(entries.size()),
                row -> row.getLong(1));
        List<Object[]> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            RosterEntry entry = entries.get(i);
            rows.add(new Object[] {
                ids.get(i), campaign, entry.organisation(), entry.territory(), SubmissionStatus.NOT_STARTED.code()
            });
        }
        sql.batch(
                "INSERT INTO submission (id, campaign, organisation, territory, status, revision, late)"
                        + " VALUES (?, ?, ?, ?, ?, 0, FALSE)",
                rows);
    }

    /** @throws IllegalStateException if the roster has no such place */
    void extend(long campaign, String organisation, Instant until, String reason) {
        int changed = sql.update(
                "UPDATE roster SET extension = ?, extension_reason = ? WHERE campaign = ? AND organisation = ?",
                until,
                reason,
                campaign,
                organisation);
        if (changed != 1) {
            throw new IllegalStateException("campaign/" + campaign + " does not expect " + organisation);
        }
    }
}

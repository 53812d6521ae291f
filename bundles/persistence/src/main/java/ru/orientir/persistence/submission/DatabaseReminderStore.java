package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.transaction.Condition;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.submission.ReminderService.Count;
import ru.orientir.submission.ReminderState;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.ReminderStore;

/** The {@link ReminderStore} on the database. */
@Component
public final class DatabaseReminderStore implements ReminderStore {

    private static final List<String> WITH_THE_RESPONDENT = List.of(
            SubmissionStatus.NOT_STARTED.code(),
            SubmissionStatus.DRAFT.code(),
            SubmissionStatus.RETURNED.code(),
            SubmissionStatus.REOPENED.code());

    private static final String KEY = " WHERE campaign = ? AND organisation = ? AND days = ? AND deadline = ?";
    private static final String WAITS = " AND state IN ('waiting', 'no-address')";
    private static final String FREE = " AND (claimed_until IS NULL OR claimed_until <= ?)";

    private final Transactions transactions;

    @Activate
    public DatabaseReminderStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Unsubmitted> unsubmitted(long campaign) {
        return transactions.read(sql -> sql.list(
                "SELECT p.organisation, p.name, p.kind, p.territory, p.supervisor, p.extension, s.id, s.status"
                        + " FROM submission s JOIN roster p ON p.campaign = s.campaign AND p.organisation = s.organisation"
                        + " WHERE s.campaign = ? AND s.status = ANY (?) ORDER BY s.organisation",
                row -> new Unsubmitted(row.getLong(7), Submissions.place(row), Submissions.status(row.getString(8))),
                campaign,
                WITH_THE_RESPONDENT));
    }

    @Override
    public void plan(long campaign, Set<Reminder> wanted, Instant now) {
        // Mostly there is nothing to do, and then nobody is kept waiting.
        if (transactions.read(sql -> Plan.of(campaign, wanted, now, sql)).isEmpty()) {
            return;
        }
        transactions.run(transaction -> {
            transaction.lock(new LockName(Of.REMINDERS, campaign));
            Plan.of(campaign, wanted, now, transaction.sql()).carryOut(transaction.sql());
            return null;
        });
    }

    @Override
    public List<Reminder> ready(long campaign, Instant now, int most) {
        return transactions.read(sql -> sql.list(
                "SELECT organisation, days, deadline FROM reminder WHERE campaign = ? AND next_attempt <= ?" + WAITS
                        + FREE + " ORDER BY attempts, organisation, days, deadline FETCH FIRST ? ROWS ONLY",
                row -> reminder(campaign, row),
                campaign,
                now,
                now,
                most));
    }

    @Override
    public Optional<Integer> claim(Reminder reminder, Instant now, Instant until) {
        return transactions.run(transaction -> {
            Sql sql = transaction.sql();
            int taken = sql.update(
                    "UPDATE reminder SET claimed_until = ?, attempts = attempts + 1" + KEY + WAITS + FREE
                            + " AND next_attempt <= ?",
                    until,
                    reminder.campaign(),
                    reminder.organisation(),
                    reminder.days(),
                    reminder.deadline(),
                    now,
                    now);
            return taken == 0
                    ? Optional.empty()
                    : sql.first(
                            "SELECT attempts - 1 FROM reminder" + KEY,
                            row -> row.getInt(1),
                            reminder.campaign(),
                            reminder.organisation(),
                            reminder.days(),
                            reminder.deadline());
        });
    }

    @Override
    public void settle(Reminder reminder, ReminderState state, Instant now, Instant next) {
        transactions.run(transaction -> transaction
                .sql()
                .update(
                        "UPDATE reminder SET state = ?, at = ?, next_attempt = ?, claimed_until = NULL" + KEY
                                + (state == ReminderState.SENT ? "" : WAITS),
                        state.code(),
                        now,
                        next,
                        reminder.campaign(),
                        reminder.organisation(),
                        reminder.days(),
                        reminder.deadline()));
    }

    @Override
    public List<Count> counts(Optional<Long> campaign) {
        Condition condition = new Condition();
        campaign.ifPresent(id -> condition.equal("campaign", (Object) id));
        return transactions.read(sql -> sql.list(
                "SELECT campaign, days, state, COUNT(*) FROM reminder"
                        + (campaign.isPresent() ? " WHERE " + condition.text() : "")
                        + " GROUP BY campaign, days, state ORDER BY campaign, days DESC, state",
                row -> new Count(row.getLong(1), row.getInt(2), state(row.getString(3)), row.getInt(4)),
                condition.parameters()));
    }

    private static Reminder reminder(long campaign, ResultSet row) throws SQLException {
        return new Reminder(
                campaign,
                row.getString(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }

    private static ReminderState state(String code) {
        return ReminderState.ofCode(code)
                .orElseThrow(() -> new IllegalStateException("no state of a reminder: " + code));
    }

    /**
     * What a set of wanted reminders changes in what is kept.
     *
     * @param again given up once, and wanted now
     * @param over waiting, and wanted no longer
     */
    private record Plan(List<Object[]> added, List<Object[]> again, List<Object[]> over) {

        static Plan of(long campaign, Set<Reminder> wanted, Instant now, Sql sql) {
            Map<Reminder, ReminderState> kept = new HashMap<>();
            List<Object[]> over = new ArrayList<>();
            sql.list(
                            "SELECT organisation, days, deadline, state FROM reminder WHERE campaign = ?",
                            row -> Map.entry(reminder(campaign, row), state(row.getString(4))),
                            campaign)
                    .forEach(line -> kept.put(line.getKey(), line.getValue()));
            kept.forEach((reminder, state) -> {
                if ((state == ReminderState.WAITING || state == ReminderState.NO_ADDRESS)
                        && !wanted.contains(reminder)) {
                    over.add(key(reminder, ReminderState.NOT_NEEDED, now));
                }
            });
            List<Object[]> added = new ArrayList<>();
            List<Object[]> again = new ArrayList<>();
            wanted.forEach(reminder -> {
                ReminderState state = kept.get(reminder);
                if (state == null) {
                    added.add(key(reminder, ReminderState.WAITING, now));
                } else if (state == ReminderState.NOT_NEEDED) {
                    again.add(key(reminder, ReminderState.WAITING, now));
                }
            });
            return new Plan(added, again, over);
        }

        private static Object[] key(Reminder reminder, ReminderState state, Instant now) {
            return new Object[] {
                state.code(),
                now,
                now,
                reminder.campaign(),
                reminder.organisation(),
                reminder.days(),
                reminder.deadline()
            };
        }

        boolean isEmpty() {
            return added.isEmpty() && again.isEmpty() && over.isEmpty();
        }

        void carryOut(Sql sql) {
            sql.batch(
                    "INSERT INTO reminder (state, at, next_attempt, campaign, organisation, days, deadline, attempts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                    added);
            String become = "UPDATE reminder SET state = ?, at = ?, next_attempt = ?" + KEY;
            sql.batch(become + " AND state = 'not-needed'", again);
            sql.batch(become + WAITS, over);
        }
    }
}

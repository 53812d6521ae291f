package ru.orientir.persistence;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.journal.SealRounds;
import ru.orientir.persistence.journal.SealedChain;

/** What the seal of a long audit log costs: the first one, a look at everything, a round in between, a walk. Run by hand: see the bundle's README. */
final class AuditBenchmark {

    private static final int TIMES = 5;

    private AuditBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        List<TestDatabase> databases =
                arguments.length > 1 ? List.of(TestDatabase.valueOf(arguments[1])) : List.of(TestDatabase.values());
        for (TestDatabase database : databases) {
            write(database, entries);
            SealedChain chain = database.database().auditChain();
            SealRounds rounds = new SealRounds(chain);
            time(database, "first seal of " + entries, 1, rounds::next);
            time(database, "look at everything, nothing waits", TIMES, () -> chain.seal(SealedChain.EVERYTHING));
            time(database, "round in between", TIMES, rounds::next);
            time(database, "waiting since", TIMES, chain::waitingSince);
            time(database, "walk", 1, () -> chain.verify(0, Optional.empty()));
        }
        System.exit(0);
    }

    /** As if they had been written over some weeks. */
    private static void write(TestDatabase database, int entries) throws SQLException {
        String numbers = database == TestDatabase.H2
                ? "SELECT x FROM SYSTEM_RANGE(1, " + entries + ")"
                : "SELECT x FROM generate_series(1, " + entries + ") AS s(x)";
        try (var connection = database.pool().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO audit SELECT x, TIMESTAMP WITH TIME ZONE '2026-05-01 00:00:00+00'"
                    + " + x * INTERVAL '1' SECOND, 'org-k0001', 'submission:write', 'submission/17', '3', '4', 'done'"
                    + " FROM (" + numbers + ") AS n");
        }
    }

    private static void time(TestDatabase database, String what, int times, Runnable work) {
        for (int n = 0; n < times; n++) {
            long began = System.nanoTime();
            work.run();
            System.out.printf("%s: %s: %.1f ms%n", database, what, (System.nanoTime() - began) / 1e6);
        }
    }
}

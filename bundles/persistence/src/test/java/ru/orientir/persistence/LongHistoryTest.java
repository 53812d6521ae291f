package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.submission.spi.SubmissionStore;

/** A form that was saved many times, among so many others that their table is not read from end to end. */
class LongHistoryTest {

    private static final int SCHOOLS = 2000;
    private static final int SAVES = 300;

    @Test
    void one_save_reads_one_revision_on_postgresql(@TempDir Path folder) throws Exception {
        try (PostgresServer server = new PostgresServer(folder);
                HikariDataSource pool = TestDatabase.pool(server.url());
                Database database = Database.open(pool)) {
            SubmissionStore store = database.submissions();
            long campaign = SmallCampaign.open(store, SCHOOLS);
            List<Long> forms = IntStream.rangeClosed(1, SCHOOLS)
                    .mapToObj(school ->
                            SmallCampaign.form(store, campaign, school).id())
                    .toList();
            store.inTransaction(transaction -> {
                forms.forEach(form -> SmallCampaign.save(transaction, form, SmallCampaign.students("5")));
                return null;
            });
            analyze(pool);
            long form = forms.get(0);
            for (int n = 0; n < SAVES; n++) {
                save(store, form);
            }
            long before = revisionsRead(pool);
            save(store, form);
            assertThat(revisionsRead(pool) - before).isEqualTo(1);
        }
    }

    private static void save(SubmissionStore store, long form) {
        store.inTransaction(transaction -> SmallCampaign.save(transaction, form, SmallCampaign.students("5")));
    }

    private static void analyze(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    /** As the server counts it; a thread gets the connection that it gave back last, and that one tells what it has read so far. */
    private static long revisionsRead(HikariDataSource pool) {
        Evidence evidence = new Evidence(pool);
        evidence.lines("SELECT pg_stat_force_next_flush()");
        return Long.parseLong(evidence.lines(
                        "SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'revision'")
                .get(0));
    }
}

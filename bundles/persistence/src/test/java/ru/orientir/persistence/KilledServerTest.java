package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.spi.SubmissionStore;

/** The PostgreSQL server is killed under its clients, fsync being on, and comes back. */
class KilledServerTest {

    private static final int SCHOOLS = 40;
    private static final int KILLS = ChildJvm.KILLS;
    private static final int SAVES_BEFORE_A_KILL = ChildJvm.PROOF ? 2000 : 150;

    @Test
    void no_acknowledged_save_is_lost_and_the_same_stores_go_on(@TempDir Path folder) throws Exception {
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        try (PostgresServer server = new PostgresServer(folder);
                HikariDataSource pool = TestDatabase.pool(server.url());
                Database database = Database.open(pool)) {
            assertThat(new Evidence(pool).lines("SHOW fsync")).containsExactly("on");
            assertThat(new Evidence(pool).lines("SHOW synchronous_commit")).containsExactly("on");
            SubmissionStore store = database.submissions();
            long campaign = SmallCampaign.open(store, SCHOOLS);
            SavingProcess saving = SavingProcess.start(store, campaign, SCHOOLS, acknowledged::add);
            for (int kill = 0; kill < KILLS; kill++) {
                await(acknowledged, acknowledged.size() + SAVES_BEFORE_A_KILL);
                server.kill();
                assertThatThrownBy(() -> store.campaign(campaign)).isInstanceOf(StoreUnavailable.class);
                server.start();
            }
            await(acknowledged, acknowledged.size() + SAVES_BEFORE_A_KILL);
            saving.stop();
            new Evidence(pool).holdsAllSaves(campaign, acknowledged);
            System.out.printf(
                    "PostgreSQL: %d kills of the server, %d acknowledged saves, 0 lost%n", KILLS, acknowledged.size());
        }
    }

    private static void await(List<String> acknowledged, int lines) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < lines) {
            assertThat(System.nanoTime()).isLessThan(end);
            ChildJvm.pause(5);
        }
    }

    @Test
    void a_server_that_is_away_before_the_first_use_does_no_lasting_harm(@TempDir Path folder) throws Exception {
        try (PostgresServer server = new PostgresServer(folder);
                HikariDataSource pool = TestDatabase.pool(server.url());
                Database database = Database.open(pool)) {
            server.kill();
            assertThatThrownBy(() -> SmallCampaign.open(database.submissions(), 1))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> database.submissions().campaigns()).isInstanceOf(StoreUnavailable.class);
            server.start();
            assertThat(SmallCampaign.open(database.submissions(), 1)).isPositive();
        }
    }
}

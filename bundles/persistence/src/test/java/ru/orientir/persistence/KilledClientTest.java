package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.persistence.migration.CompactingProcess;

/** A node is killed in the middle of its work, again and again. */
class KilledClientTest {

    private static final int SCHOOLS = 40;
    private static final int KILLS = ChildJvm.KILLS;
    private static final int SAVES_BEFORE_A_KILL = ChildJvm.PROOF ? 2000 : 150;

    private final Random random = new Random(74);

    @Test
    void no_acknowledged_save_is_lost_on_h2_nor_by_compacting_its_file(@TempDir Path folder) throws Exception {
        String url = TestDatabase.h2Url(folder);
        long campaign = campaign(url);
        List<String> acknowledged = killed(folder, url, campaign);
        Path file = folder.resolve("orientir.mv.db");
        // As the kill left it: a look into the database ends with an orderly close, which may tidy the file up by
        // itself.
        Path wasteful = Files.copy(file, folder.resolve("wasteful"));
        hold(url, campaign, acknowledged);
        for (int kill = 0; kill < KILLS; kill++) {
            Files.copy(wasteful, file, StandardCopyOption.REPLACE_EXISTING);
            ChildJvm child = ChildJvm.start(CompactingProcess.class, folder, url);
            child.await(1);
            ChildJvm.pause(random.nextInt(700));
            child.kill();
            try (HikariDataSource pool = TestDatabase.pool(url)) {
                new Evidence(pool).holdsAllSaves(campaign, acknowledged);
            }
        }
        Files.copy(wasteful, file, StandardCopyOption.REPLACE_EXISTING);
        ChildJvm.start(CompactingProcess.class, folder, url).await(2);
        assertThat(Files.size(file)).isLessThan(Files.size(wasteful) / 2);
    }

    @Test
    void no_acknowledged_save_is_lost_on_postgresql(@TempDir Path folder) throws SQLException {
        try (PostgresServer server = new PostgresServer(folder)) {
            long campaign = campaign(server.url());
            hold(server.url(), campaign, killed(folder, server.url(), campaign));
        }
    }

    /** Saves until it is killed, again and again, and gives what was acknowledged. */
    private List<String> killed(Path folder, String url, long campaign) {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm child = ChildJvm.start(
                    SavingProcess.class,
                    folder,
                    url,
                    Long.toString(campaign),
                    Integer.toString(SCHOOLS),
                    Long.toString(kill * 1_000_000_000L));
            child.await(SAVES_BEFORE_A_KILL + random.nextInt(SAVES_BEFORE_A_KILL));
            child.kill();
            acknowledged.addAll(child.acknowledged());
        }
        return acknowledged;
    }

    private static void hold(String url, long campaign, List<String> acknowledged) throws SQLException {
        try (HikariDataSource pool = TestDatabase.pool(url)) {
            new Evidence(pool).holdsAllSaves(campaign, acknowledged);
        }
        tell("saves", url, acknowledged.size());
    }

    @Test
    void no_half_of_an_edition_is_seen_on_h2(@TempDir Path folder) throws SQLException {
        String url = TestDatabase.h2Url(folder);
        long campaign = campaign(url);
        editions(folder, url, campaign);
    }

    @Test
    void no_half_of_an_edition_is_seen_on_postgresql(@TempDir Path folder) throws SQLException {
        try (PostgresServer server = new PostgresServer(folder);
                HikariDataSource pool = TestDatabase.pool(server.url());
                Threads threads = new Threads()) {
            long campaign = campaign(server.url());
            var reader = threads.start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    new Evidence(pool).showsWholeEditions(campaign, SCHOOLS);
                    ChildJvm.pause(5);
                }
                return null;
            });
            editions(folder, server.url(), campaign);
            assertThat(reader.isDone()).isFalse();
        }
    }

    private void editions(Path folder, String url, long campaign) throws SQLException {
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm child = ChildJvm.start(ComputingProcess.class, folder, url, Long.toString(campaign));
            child.await(2 + random.nextInt(3));
            ChildJvm.pause(random.nextInt(30));
            child.kill();
            acknowledged += child.acknowledged().size() - 1;
        }
        try (HikariDataSource pool = TestDatabase.pool(url)) {
            Evidence evidence = new Evidence(pool);
            evidence.showsWholeEditions(campaign, SCHOOLS);
            assertThat(evidence.lines("SELECT n FROM edition WHERE campaign = " + campaign))
                    .hasSizeGreaterThanOrEqualTo(acknowledged);
        }
        tell("editions", url, acknowledged);
    }

    private static long campaign(String url) throws SQLException {
        try (HikariDataSource pool = TestDatabase.pool(url);
                Database database = Database.open(pool)) {
            return SmallCampaign.open(database.submissions(), SCHOOLS);
        }
    }

    private static void tell(String what, String url, int acknowledged) {
        System.out.printf(
                "%s: %d kills, %d acknowledged %s, 0 lost%n",
                url.startsWith("jdbc:h2") ? "H2" : "PostgreSQL", KILLS, acknowledged, what);
    }
}

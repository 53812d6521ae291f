package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.portal.Account;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.AccountStore.OpenSession;
import ru.orientir.portal.spi.AccountStore.StoredAccount;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionStore;

/** The disk under the database becomes full in the middle of saves, and is given room again. */
class FullDiskTest {

    private static final int SCHOOLS = 40;
    private static final int SOME = 200;
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void only_where_a_small_disk_can_be_mounted() {
        assumeTrue(ChildJvm.PROOF && SmallDisk.possible());
    }

    @Test
    void h2_refuses_saves_before_it_is_full_and_goes_on_reading(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 160)) {
            String url = TestDatabase.h2Url(disk.folder());
            long campaign;
            try (HikariDataSource pool = TestDatabase.pool(url);
                    Database database = Database.open(pool)) {
                SubmissionStore store = database.submissions();
                campaign = SmallCampaign.open(store, SCHOOLS);
                SavingProcess saving = SavingProcess.start(store, campaign, SCHOOLS, acknowledged::add);
                long form = form(store, campaign);
                await(() -> refuses(store, form));
                int before = acknowledged.size();
                assertThat(store.submission(form).orElseThrow().revision()).isPositive();
                assertThat(store.revisions(form))
                        .hasSize(store.submission(form).orElseThrow().revision());
                new Evidence(pool).holdsAllSaves(campaign, acknowledged);
                disk.throwBallastOut();
                await(() -> acknowledged.size() > before + SOME);
                saving.stop();
                new Evidence(pool).holdsAllSaves(campaign, acknowledged);
            }
            holdsAllSavesWhenOpenedAgain(url, campaign, "refused in time");
        }
    }

    @Test
    void within_the_reserve_all_is_read_and_a_session_ends(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 160)) {
            try (HikariDataSource pool = TestDatabase.pool(TestDatabase.h2Url(disk.folder()));
                    Database database = Database.open(pool)) {
                SubmissionStore store = database.submissions();
                long form = form(store, SmallCampaign.open(store, SCHOOLS));
                StoredPack pack =
                        new StoredPack(new MethodologyId("own", "1.0"), State.DRAFT, "title: Методика\n", "aa", NOON);
                Moved move = new Moved(NOON, "operator", Optional.empty(), State.DRAFT, Optional.empty());
                IdempotencyKey key = new IdempotencyKey("key-0001", "/campaigns", "hash");
                store.inTransaction(transaction -> {
                    transaction.recall("operator", key);
                    transaction.remember("operator", key, "{}");
                    transaction.putPack(pack, Optional.empty());
                    transaction.moved(pack.id(), move);
                    return null;
                });
                AuditEntry entry = new AuditEntry(
                        "operator", "session:open", "session", Optional.empty(), Optional.empty(), AuditResult.DONE);
                Account operator = new Account("operator", "operator", "74");
                StoredAccount stored = new StoredAccount(operator, "hash");
                database.accounts().replace(stored, Optional.empty(), NOON, entry);
                database.accounts().openSession("token", stored, NOON, NOON.plusSeconds(60), entry);
                disk.take(40);
                assertThat(refuses(store, form)).isTrue();

                assertThat(database.methodologies().packs()).containsExactly(pack);
                assertThat(database.methodologies().pack(pack.id())).contains(pack);
                assertThat(database.methodologies().history(pack.id())).containsExactly(move);
                assertThat(store.now()).isAfter(NOON);
                assertThat(database.registry().recall("operator", key)).isPresent();
                assertThat(database.accounts().session("token", NOON))
                        .map(OpenSession::account)
                        .contains(operator);
                database.accounts().endSession("token", login -> entry);
                assertThat(database.accounts().session("token", NOON)).isEmpty();
            }
        }
    }

    @Test
    void h2_opens_again_by_itself_when_something_else_took_the_room_of_a_commit(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 256)) {
            String url = TestDatabase.h2Url(disk.folder());
            long campaign;
            try (HikariDataSource pool = TestDatabase.pool(url);
                    Database database = Database.open(pool)) {
                SubmissionStore store = database.submissions();
                campaign = SmallCampaign.open(store, SCHOOLS);
                SavingProcess saving = SavingProcess.start(store, campaign, SCHOOLS, acknowledged::add);
                long form = form(store, campaign);
                await(() -> acknowledged.size() > SOME);
                assertThatThrownBy(() -> store.inTransaction(transaction -> {
                            disk.fill();
                            return SmallCampaign.save(transaction, form, SmallCampaign.students("9".repeat(200_000)));
                        }))
                        .isInstanceOf(StoreUnavailable.class);
                await(() -> refuses(store, form));
                int before = acknowledged.size();
                disk.throwBallastOut();
                await(() -> acknowledged.size() > before + SOME);
                saving.stop();
                new Evidence(pool).holdsAllSaves(campaign, acknowledged);
            }
            holdsAllSavesWhenOpenedAgain(url, campaign, "refused at the commit");
        }
    }

    @Test
    void postgresql_goes_on_when_it_is_started_again(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 160);
                PostgresServer server = new PostgresServer(disk.folder())) {
            long campaign;
            try (HikariDataSource pool = TestDatabase.pool(server.url());
                    Database database = Database.open(pool)) {
                SubmissionStore store = database.submissions();
                campaign = SmallCampaign.open(store, SCHOOLS);
                SavingProcess saving = SavingProcess.start(store, campaign, SCHOOLS, acknowledged::add);
                long form = form(store, campaign);
                await(() -> acknowledged.size() > SOME);
                disk.fill();
                await(() -> refuses(store, form));
                int before = acknowledged.size();
                disk.throwBallastOut();
                server.kill();
                server.start();
                await(() -> acknowledged.size() > before + SOME);
                saving.stop();
                new Evidence(pool).holdsAllSaves(campaign, acknowledged);
            }
            holdsAllSavesWhenOpenedAgain(server.url(), campaign, "server started again");
        }
    }

    private void holdsAllSavesWhenOpenedAgain(String url, long campaign, String how) {
        try (HikariDataSource pool = TestDatabase.pool(url)) {
            new Evidence(pool).holdsAllSaves(campaign, acknowledged);
        }
        System.out.printf(
                "%s, disk full, %s: %d acknowledged saves, 0 lost%n",
                url.startsWith("jdbc:h2") ? "H2" : "PostgreSQL", how, acknowledged.size());
    }

    private static long form(SubmissionStore store, long campaign) {
        return SmallCampaign.form(store, campaign, 1).id();
    }

    /** Whether a save is refused as one that may be tried again later; every other failure is the test's. */
    private boolean refuses(SubmissionStore store, long form) {
        try {
            store.inTransaction(transaction -> SmallCampaign.save(transaction, form, SmallCampaign.students("1")));
            return false;
        } catch (StoreUnavailable full) {
            return true;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            ChildJvm.pause(5);
        }
    }
}

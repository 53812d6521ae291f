package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.spi.SubmissionStore;

/** The wire to PostgreSQL swallows everything, as a broken switch does: no answer, no refusal. Takes half a minute. */
@EnabledIfSystemProperty(named = "proof", matches = ".*")
class CutConnectionTest {

    @Test
    void a_cut_wire_is_an_error_and_not_an_endless_wait(@TempDir Path folder) throws Exception {
        try (PostgresServer server = new PostgresServer(folder);
                Wire wire = new Wire(server.port());
                HikariDataSource pool =
                        TestDatabase.pool(server.url().replace(":" + server.port(), ":" + wire.port()));
                Database database = Database.open(pool);
                Threads threads = new Threads()) {
            SubmissionStore store = database.submissions();
            long campaign = SmallCampaign.open(store, 1);
            Future<?> underWay = threads.start(() -> store.inTransaction(transaction -> {
                wire.cut = true;
                return transaction.now();
            }));
            long began = System.nanoTime();
            assertThatThrownBy(() -> Threads.result(underWay)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.campaign(campaign)).isInstanceOf(StoreUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(35));
            wire.cut = false;
            long mended = System.nanoTime();
            while (!answers(store, campaign)) {
                assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    private static boolean answers(SubmissionStore store, long campaign) {
        try {
            return store.campaign(campaign).isPresent();
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    /** Passes everything on until it is cut; what was sent meanwhile is lost. */
    private static final class Wire implements AutoCloseable {

        private final ServerSocket entrance = new ServerSocket(0);
        private final Threads threads = new Threads();
        private volatile boolean cut;

        Wire(int port) throws IOException {
            threads.start(() -> {
                while (true) {
                    Socket client = entrance.accept();
                    Socket server = new Socket("localhost", port);
                    threads.start(() -> pass(client.getInputStream(), server.getOutputStream()));
                    threads.start(() -> pass(server.getInputStream(), client.getOutputStream()));
                }
            });
        }

        int port() {
            return entrance.getLocalPort();
        }

        private Void pass(InputStream from, OutputStream to) throws IOException {
            byte[] buffer = new byte[8192];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (!cut) {
                    to.write(buffer, 0, read);
                    to.flush();
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            entrance.close();
            threads.close();
        }
    }
}

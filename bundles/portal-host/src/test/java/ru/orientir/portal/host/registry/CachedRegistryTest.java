package ru.orientir.portal.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.spi.RegistryStore;

class CachedRegistryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final AuditEntry ENTRY = new AuditEntry(
            "operator", "registry:import", "registry", Optional.empty(), Optional.empty(), AuditResult.DONE);

    private final CountingStore store = new CountingStore();
    private long nanos;

    @Test
    void what_holds_on_a_day() {
        CachedRegistry registry = registry(0);
        store.change(
                """
                r74 region       -   -   2000-01-01
                m01 municipality r74 r74 2000-01-01
                m02 municipality r74 r74 2000-01-01
                s1  school       m01 m01 2000-01-01 2024-04-30
                s1  school       m02 m02 2024-05-01
                """);

        assertThat(registry.find("s1", DAY)).map(Organisation::territory).contains("m02");
        assertThat(registry.find("s1", DAY.minusDays(1)))
                .map(Organisation::territory)
                .contains("m01");
        assertThat(registry.find("s1", LocalDate.of(1999, 1, 1))).isEmpty();
        assertThat(registry.find("s77", DAY)).isEmpty();
        assertThat(registry.history("s1")).hasSize(2);
        assertThat(registry.all(DAY)).extracting(Organisation::code).containsExactly("m01", "m02", "r74", "s1");
        assertThat(registry.supervisedBy("m02", DAY)).containsExactly("s1");
        assertThat(registry.supervisedBy("m01", DAY)).isEmpty();
        assertThat(registry.supervisedBy("m01", DAY.minusDays(1))).containsExactly("s1");
        assertThat(registry.supervisedBy("r74", DAY)).containsExactlyInAnyOrder("m01", "m02");
    }

    @Test
    void within_the_interval_the_store_is_left_alone() {
        CachedRegistry registry = registry(250);
        registry.all(DAY);
        int asked = store.asked;
        nanos += TimeUnit.MILLISECONDS.toNanos(249);
        registry.all(DAY);
        registry.state();
        assertThat(store.asked).isEqualTo(asked);
    }

    @Test
    void after_the_interval_a_change_by_another_node_is_seen() {
        CachedRegistry registry = registry(250);
        assertThat(registry.all(DAY)).isEmpty();
        store.change("r74 region - - 2000-01-01");
        nanos += TimeUnit.MILLISECONDS.toNanos(250);
        assertThat(registry.all(DAY)).hasSize(1);
        assertThat(registry.state()).isEqualTo(1);
    }

    @Test
    void an_unchanged_registry_is_read_once() {
        CachedRegistry registry = registry(0);
        registry.all(DAY);
        registry.all(DAY);
        registry.find("s1", DAY);
        assertThat(store.read).isEqualTo(1);
    }

    @Test
    void a_change_by_this_node_is_seen_at_once_and_acknowledged_after_the_interval() {
        CachedRegistry registry = registry(20);
        registry.all(DAY);
        long before = System.nanoTime();
        boolean done = registry.put(0, Rows.organisations("r74 region - - 2000-01-01"), ENTRY);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
        assertThat(done).isTrue();
        assertThat(registry.all(DAY)).hasSize(1);
    }

    private CachedRegistry registry(int interval) {
        return new CachedRegistry(store, interval, () -> nanos);
    }

    /** Counts what is asked of it. */
    private static final class CountingStore implements RegistryStore {
        private final List<Organisation> versions = new ArrayList<>();
        private long state;
        private int asked;
        private int read;

        void change(String lines) {
            versions.addAll(Rows.organisations(lines));
            state++;
        }

        @Override
        public List<Organisation> versions() {
            asked++;
            read++;
            return List.copyOf(versions);
        }

        @Override
        public long state() {
            asked++;
            return state;
        }

        @Override
        public boolean put(long expected, List<Organisation> changed, AuditEntry entry) {
            if (expected != state) {
                return false;
            }
            versions.addAll(changed);
            state++;
            return true;
        }

        @Override
        public boolean put(long expected, List<Organisation> changed, AuditEntry entry, Answered request) {
            throw new UnsupportedOperationException("nothing here has a key");
        }

        @Override
        public Optional<Remembered> recall(String account, IdempotencyKey key) {
            return Optional.empty();
        }
    }
}

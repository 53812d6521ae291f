package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.host.CheckInterval;
import ru.orientir.portal.spi.RegistryStore;
import ru.orientir.portal.spi.RegistryStore.Answered;

/**
 * The registry of the store, kept in memory while its state number stays the same. Every request asks it several times, so
 * the number is compared at most once per interval; an import by this node is seen at once, and returns only when the
 * interval has passed, so that every other node knows of it too by the time it is acknowledged.
 */
@Component(
        service = {OrganisationDirectory.class, CachedRegistry.class},
        configurationPid = "ru.orientir.portal.host.registry")
@Designate(ocd = CachedRegistry.Config.class)
public final class CachedRegistry implements OrganisationDirectory {

    /** Configuration of the registry. */
    @ObjectClassDefinition(name = "Реестр организаций")
    public @interface Config {
        @AttributeDefinition(description = "Как часто узел сверяет копию реестра с базой, мс")
        int check_interval_millis() default 250;
    }

    private final RegistryStore store;
    private final CheckInterval interval;
    private final LongSupplier nanoTime;
    private volatile Held held;

    @Activate
    public CachedRegistry(@Reference RegistryStore store, Config config) {
        this(store, config.check_interval_millis(), System::nanoTime);
    }

    CachedRegistry(RegistryStore store, int checkIntervalMillis, LongSupplier nanoTime) {
        this.store = store;
        this.interval = new CheckInterval(TimeUnit.MILLISECONDS.toNanos(Math.max(0, checkIntervalMillis)));
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<Organisation> find(String code, LocalDate at) {
        return current().find(code, at);
    }

    @Override
    public List<Organisation> history(String code) {
        return current().history(code);
    }

    @Override
    public List<Organisation> all(LocalDate at) {
        return current().on(at).all();
    }

    @Override
    public Set<String> supervisedBy(String supervisor, LocalDate at) {
        return current().on(at).supervised().getOrDefault(supervisor, Set.of());
    }

    @Override
    public long state() {
        return current().state();
    }

    /** The registry, not older than the interval. */
    Registry current() {
        Held present = held;
        return present != null && interval.covers(present.checked, nanoTime.getAsLong())
                ? present.registry
                : refreshed();
    }

    /** The registry as it is in the store now. */
    Registry refreshed() {
        // The clock is read before the store, and the store outside the lock: while the database is slow, requests
        // wait for it side by side and not in a row.
        long checked = nanoTime.getAsLong();
        long state = store.state();
        Held present = held;
        if (present == null || present.registry.state() != state) {
            return load(state);
        }
        held = new Held(present.registry, checked);
        return present.registry;
    }

    private synchronized Registry load(long state) {
        Held present = held;
        if (present != null && present.registry.state() >= state) {
            return present.registry;
        }
        long checked = nanoTime.getAsLong();
        // The number before the versions: a change between them is then found by the next check.
        Registry registry = new Registry(store.state(), store.versions());
        held = new Held(registry, checked);
        return registry;
    }

    /** Writes what was checked against a state; false if the registry has changed since. */
    boolean put(long expected, List<Organisation> versions, AuditEntry entry) {
        return seen(store.put(expected, versions, entry));
    }

    /** The same, together with what is remembered of the request; false also if its key has been used. */
    boolean put(long expected, List<Organisation> versions, AuditEntry entry, Answered request) {
        return seen(store.put(expected, versions, entry, request));
    }

    /** What was done under this key. */
    Optional<Remembered> recall(String account, IdempotencyKey key) {
        return store.recall(account, key);
    }

    private boolean seen(boolean done) {
        held = null;
        if (done) {
            interval.await();
        }
        return done;
    }

    /** @param checked the node's {@code nanoTime} before the store was asked */
    private record Held(Registry registry, long checked) {}
}

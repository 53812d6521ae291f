package ru.orientir.portal.host.modules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.PortalModule;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.ModuleStore;

/**
 * The modules by the switches in the database, which are the same for every node. Until they could be read no module is on; later,
 * while the database is away, they stay as they were.
 *
 * <p>Conditions come and go on one thread of their own: whoever waits for them takes part in no lock of the container.
 */
@Component(immediate = true)
public final class SwitchedModules implements PortalModules {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** How long whoever switches a module waits for this node to follow. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(SwitchedModules.class);

    private final ModuleStore store;
    private final AccessPolicy policy;
    private final AuditSink audit;
    private final ModuleConditions conditions;
    private final List<PortalModule> announced = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService timer;

    /** Whether the last reading failed; only the timer's thread looks. */
    private boolean unreadable;

    @Activate
    public SwitchedModules(
            @Reference ModuleStore store,
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            BundleContext context) {
        this(store, policy, audit, context, BETWEEN);
    }

    /** @param between from one reading of the switches to the next */
    SwitchedModules(ModuleStore store, AccessPolicy policy, AuditSink audit, BundleContext context, Duration between) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.conditions = new ModuleConditions(context);
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "orientir-modules");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::renew, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Not interrupted: H2 would close its file under a thread that is. */
    @Deactivate
    void end() {
        timer.execute(() -> conditions.publish(Set.of()));
        timer.shutdown();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModule(PortalModule module) {
        announced.add(module);
        timer.execute(this::renew);
    }

    void removeModule(PortalModule module) {
        announced.remove(module);
        if (!timer.isShutdown()) {
            timer.execute(this::renew);
        }
    }

    @Override
    public List<Installed> all() {
        Set<String> on = conditions.published();
        return announced.stream()
                .sorted(Comparator.comparing(PortalModule::id))
                .map(module -> new Installed(module, on.contains(module.id())))
                .toList();
    }

    @Override
    public Optional<Installed> set(String module, boolean enabled, Actor actor) {
        if (!policy.permits(actor, Action.MODULE_SWITCH)) {
            audit.record(AuditEntry.denied(actor, Action.MODULE_SWITCH, object(module)));
            throw new AccessDenied(actor, Action.MODULE_SWITCH);
        }
        Optional<PortalModule> known =
                announced.stream().filter(one -> one.id().equals(module)).findFirst();
        known.ifPresent(one -> put(one.id(), enabled, actor));
        return known.map(one -> new Installed(one, enabled));
    }

    private void put(String module, boolean enabled, Actor actor) {
        boolean before = enabled(store.states(), module);
        if (before == enabled) {
            return;
        }
        AuditEntry entry = new AuditEntry(
                actor.account(),
                Action.MODULE_SWITCH.permission(),
                object(module),
                Optional.of(word(before)),
                Optional.of(word(enabled)),
                AuditResult.DONE);
        store.put(module, enabled, entry);
        LOG.info("Module {} is switched {} by {}", module, word(enabled), actor.account());
        seen();
    }

    /** Returns when this node has what was stored; where it takes long it follows by itself. */
    private void seen() {
        try {
            timer.submit(this::renew).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.warn("The switched module follows within seconds", e);
        }
    }

    private void renew() {
        try {
            Map<String, Boolean> states = store.states();
            conditions.publish(announced.stream()
                    .map(PortalModule::id)
                    .filter(id -> enabled(states, id))
                    .collect(Collectors.toSet()));
            if (unreadable) {
                unreadable = false;
                LOG.info("The switches of modules are read again");
            }
        } catch (RuntimeException e) {
            unread(e);
        }
    }

    /** Told once, not each time. */
    private void unread(RuntimeException e) {
        if (timer.isShutdown()) {
            // The database goes with this component, and may be gone first.
            LOG.debug("The switches of modules are read after the next start", e);
        } else if (unreadable) {
            LOG.debug("The switches of modules cannot be read yet", e);
        } else if (e instanceof StoreUnavailable) {
            unreadable = true;
            LOG.warn(
                    "The switches of modules cannot be read, so modules stay as they are. Start the database or mend its address"
                            + " in etc/ru.orientir.database.cfg; it is asked again and again: {}",
                    e.getMessage());
        } else {
            unreadable = true;
            LOG.error("The switches of modules could not be read; it is tried again and again", e);
        }
    }

    private static boolean enabled(Map<String, Boolean> states, String module) {
        return states.getOrDefault(module, true);
    }

    private static String object(String module) {
        return "module/" + module;
    }

    private static String word(boolean enabled) {
        return enabled ? "on" : "off";
    }
}

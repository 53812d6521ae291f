package ru.orientir.portal.host.modules;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.condition.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.PortalModules;

/** The conditions that stand for modules which are on. One thread changes them, any may look. */
final class ModuleConditions {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleConditions.class);

    private final BundleContext context;
    private final Map<String, ServiceRegistration<Condition>> published = new ConcurrentHashMap<>();

    ModuleConditions(BundleContext context) {
        this.context = context;
    }

    /** Publishes the conditions of these modules and takes all others back. */
    void publish(Set<String> modules) {
        Set<String> gone = Set.copyOf(published.keySet());
        gone.stream().filter(module -> !modules.contains(module)).forEach(this::withdraw);
        modules.forEach(module -> published.computeIfAbsent(module, this::register));
    }

    Set<String> published() {
        return Set.copyOf(published.keySet());
    }

    private ServiceRegistration<Condition> register(String module) {
        Dictionary<String, Object> properties =
                new Hashtable<>(Map.of(Condition.CONDITION_ID, PortalModules.CONDITION + module));
        return context.registerService(Condition.class, Condition.INSTANCE, properties);
    }

    private void withdraw(String module) {
        try {
            published.remove(module).unregister();
        } catch (IllegalStateException e) {
            // The container has taken it back already, with the bundle that stops.
            LOG.debug("Condition of {}", module, e);
        }
    }
}

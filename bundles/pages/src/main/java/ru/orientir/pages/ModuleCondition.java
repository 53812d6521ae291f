package ru.orientir.pages;

import java.util.function.BooleanSupplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.condition.Condition;
import org.osgi.util.tracker.ServiceTracker;
import ru.orientir.portal.PortalModules;

/** Whether a module is on: whether the host publishes its condition now. */
final class ModuleCondition implements BooleanSupplier, AutoCloseable {

    private final ServiceTracker<Condition, Condition> conditions;

    /** @throws IllegalArgumentException if this cannot be the id of a module */
    ModuleCondition(BundleContext context, String module) {
        try {
            this.conditions = new ServiceTracker<>(
                    context,
                    FrameworkUtil.createFilter(
                            "(" + Condition.CONDITION_ID + "=" + PortalModules.CONDITION + module + ")"),
                    null);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("No id of a module: " + module, e);
        }
        conditions.open();
    }

    @Override
    public boolean getAsBoolean() {
        return !conditions.isEmpty();
    }

    @Override
    public void close() {
        conditions.close();
    }
}

package ru.orientir.operations.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Everything that starts with the container has started: what answers first is not yet all that will. */
@Component(property = {HealthCheck.NAME + "=Запуск", HealthCheck.TAGS + "=" + Readiness.TAG})
public final class StartCheck implements HealthCheck {

    /** Karaf's sign that the features of the boot are installed; by its name, so that its package is not needed. */
    private static final String FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext bundle;

    @Activate
    public StartCheck(BundleContext bundle) {
        this.bundle = bundle;
    }

    @Override
    public Result execute() {
        return bundle.getServiceReference(FINISHED) == null
                ? new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "Система ещё запускается")
                : new Result(Result.Status.OK, "Завершён");
    }
}

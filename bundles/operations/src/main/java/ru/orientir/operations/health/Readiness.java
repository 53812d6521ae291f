package ru.orientir.operations.health;

import java.util.List;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the checks of this tag say together. The executor bounds their time and keeps their results for two seconds. */
@Component(service = Readiness.class)
public final class Readiness {

    static final String TAG = "ready";

    private final HealthCheckExecutor executor;

    @Activate
    public Readiness(@Reference HealthCheckExecutor executor) {
        this.executor = executor;
    }

    /** By the checks' names. */
    public List<HealthCheckExecutionResult> results() {
        return executor.execute(HealthCheckSelector.tags(TAG));
    }

    /** Whether requests may be sent here: a warning is no reason not to, unless it is the executor's word for a check that does not end. */
    public boolean isReady() {
        List<HealthCheckExecutionResult> results = results();
        return !results.isEmpty()
                && results.stream()
                        .allMatch(result -> !result.hasTimedOut()
                                && result.getHealthCheckResult().getStatus().ordinal() <= Result.Status.WARN.ordinal());
    }
}

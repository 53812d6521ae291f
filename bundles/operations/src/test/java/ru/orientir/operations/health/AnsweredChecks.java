package ru.orientir.operations.health;

import java.util.Date;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionOptions;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.apache.felix.hc.api.execution.HealthCheckSelector;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** An executor whose checks have answered what they were told to. */
public final class AnsweredChecks implements HealthCheckExecutor {

    private final Map<String, Answered> answers = new TreeMap<>();

    /** From now on there is a check of this name that answers so. */
    public void answer(String name, Result result) {
        answers.put(name, new Answered(name, result, false));
    }

    /** From now on there is a check of this name that does not end; the executor says meanwhile what it says by default. */
    void keepWaiting(String name) {
        answers.put(name, new Answered(name, new Result(Result.Status.WARN, "Timeout"), true));
    }

    @Override
    public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector) {
        return List.copyOf(answers.values());
    }

    @Override
    public List<HealthCheckExecutionResult> execute(HealthCheckSelector selector, HealthCheckExecutionOptions options) {
        return execute(selector);
    }

    private record Answered(String name, Result result, boolean late) implements HealthCheckExecutionResult {
        @Override
        public Result getHealthCheckResult() {
            return result;
        }

        @Override
        public long getElapsedTimeInMs() {
            return 0;
        }

        @Override
        public Date getFinishedAt() {
            return new Date(0);
        }

        @Override
        public boolean hasTimedOut() {
            return late;
        }

        @Override
        public HealthCheckMetadata getHealthCheckMetadata() {
            return new HealthCheckMetadata(new Named(name));
        }
    }

    /** The reference of a check, as far as it is asked: its name. */
    private record Named(String name) implements ServiceReference<HealthCheck> {
        @Override
        public Dictionary<String, Object> getProperties() {
            return new Hashtable<>(Map.of(HealthCheck.NAME, name, "service.id", 1L));
        }

        @Override
        public Object getProperty(String key) {
            return getProperties().get(key);
        }

        @Override
        public String[] getPropertyKeys() {
            return new String[] {HealthCheck.NAME, "service.id"};
        }

        @Override
        public Bundle getBundle() {
            return null;
        }

        @Override
        public Bundle[] getUsingBundles() {
            return new Bundle[0];
        }

        @Override
        public boolean isAssignableTo(Bundle bundle, String type) {
            return true;
        }

        @Override
        public int compareTo(Object other) {
            return 0;
        }

        @Override
        public <A> A adapt(Class<A> type) {
            return null;
        }
    }
}

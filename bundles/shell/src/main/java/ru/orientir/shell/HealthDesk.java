package ru.orientir.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.hc.api.execution.HealthCheckSelector;

/** Asks all health checks and prints their answers. */
final class HealthDesk {

    /** What all checks of the installation are tagged with. */
    private static final String READY = "ready";

    private final HealthCheckExecutor executor;
    private final PrintStream out;

    HealthDesk(HealthCheckExecutor executor, PrintStream out) {
        this.executor = executor;
        this.out = out;
    }

    /** @throws Refusal if something does not work, so that a script sees it; everything is printed before */
    void show() throws Refusal {
        List<HealthCheckExecutionResult> results = executor.execute(HealthCheckSelector.tags(READY));
        results.forEach(result -> out.println(line(result)));
        long broken = results.stream()
                .map(result -> result.getHealthCheckResult().getStatus())
                .filter(status -> status != Result.Status.OK && status != Result.Status.WARN)
                .count();
        if (broken > 0) {
            throw new Refusal("Не работает: " + broken + " из " + results.size() + ".");
        }
    }

    private static String line(HealthCheckExecutionResult result) {
        String messages = StreamSupport.stream(result.getHealthCheckResult().spliterator(), false)
                .map(ResultLog.Entry::getMessage)
                .collect(Collectors.joining("; "));
        return word(result.getHealthCheckResult().getStatus()) + "  "
                + result.getHealthCheckMetadata().getName() + ": " + messages;
    }

    private static String word(Result.Status status) {
        return switch (status) {
            case OK -> "работает";
            case WARN -> "внимание";
            default -> "ОТКАЗ";
        };
    }
}

package ru.orientir.scoring.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What an operation costs in processor time, garbage collection included: on a machine that does other things as well, the clock
 * on the wall measures them too.
 */
public final class CpuTime implements InternalProfiler {

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "processor time of the whole process for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long nanoseconds = system.getProcessCpuTime() - before;
        double each = (double) nanoseconds
                / TimeUnit.MILLISECONDS.toNanos(1)
                / result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult("cpu", each, "ms/op", AggregationPolicy.AVG),
                new ScalarResult("cpu.least", each, "ms/op", AggregationPolicy.MIN));
    }
}

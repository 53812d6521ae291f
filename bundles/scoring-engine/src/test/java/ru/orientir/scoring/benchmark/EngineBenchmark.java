package ru.orientir.scoring.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import ru.orientir.indicator.Methodology;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.engine.ExactScoringEngine;

/**
 * Scores and rolls up a region of 2,250 organisations and a country of 84,000, by sixty indicators each. One operation is the
 * whole of it; results are consumed as they come, as an edition would be written. Compare {@code cpu}, see {@link CpuTime}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgs = {"-Xms256m", "-Xmx256m", "-XX:+UseSerialGC"})
public class EngineBenchmark {

    private static final int COUNTRY = 84_000;

    @Param({"2250", "84000"})
    private int organisations;

    private final ScoringEngine engine = new ExactScoringEngine();
    private final Methodology methodology = SyntheticMethodology.methodology();
    private SyntheticRoster roster;

    @Setup
    public void prepare() {
        roster = organisations == COUNTRY
                ? SyntheticRoster.ofCountry(organisations)
                : SyntheticRoster.ofRegion(organisations);
    }

    @Benchmark
    public void engine(Blackhole results) {
        run(engine, roster, methodology, results::consume);
    }

    @Benchmark
    public void loop(Blackhole results) {
        new ArrayLoop(roster).run(results::consume);
    }

    /** Scores every organisation, then every territory. */
    static void run(
            ScoringEngine engine, SyntheticRoster roster, Methodology methodology, Consumer<List<Score>> results) {
        RollUp rollUp = engine.rollUp(methodology, SyntheticMethodology.YEAR, roster.tree());
        for (int organisation = 0; organisation < roster.size(); organisation++) {
            results.accept(rollUp.add(roster.respondent(organisation)));
        }
        for (int number = 0; number < roster.territories(); number++) {
            results.accept(rollUp.territory(roster.territory(number)));
        }
    }
}

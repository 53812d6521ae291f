package ru.orientir.scoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.engine.ExactScoringEngine;

/** A race is fair when both run the same way: the loop and the engine give equal scores. */
class ArrayLoopTest {

    @Test
    void loop_and_engine_give_the_same_scores() {
        SyntheticRoster roster = SyntheticRoster.ofRegion(1_000);
        List<List<Score>> expected = new ArrayList<>();
        new ArrayLoop(roster).run(expected::add);
        List<List<Score>> actual = new ArrayList<>();
        EngineBenchmark.run(new ExactScoringEngine(), roster, SyntheticMethodology.methodology(), actual::add);
        assertThat(actual).isEqualTo(expected);
    }
}

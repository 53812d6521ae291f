package ru.orientir.scoring.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/**
 * The yardstick: what somebody would write by hand for exactly these sixty shares, over arrays of {@code long}s, with exact
 * arithmetic and the same rounding, giving the very same scores. It knows no other formulas, no decimals, no large numbers.
 */
final class ArrayLoop {

    private static final int INDICATORS = SyntheticMethodology.INDICATORS;
    private static final Optional<BigDecimal> FULL = Optional.of(new BigDecimal("100.0"));
    private static final Coverage OUTSIDE = new Coverage(0, 0, Optional.empty(), Optional.empty());
    private static final Coverage COMPLETE = new Coverage(1, 1, Optional.empty(), FULL);
    private static final Coverage COMPLETE_WITH_BASE = new Coverage(1, 1, FULL, FULL);

    private final SyntheticRoster roster;
    private final String[] codes = new String[INDICATORS];
    private final List<Optional<BigDecimal>> targets = new ArrayList<>();
    private final Sums[] territories;

    /** What is kept of one territory. */
    private static final class Sums {
        private final int[] expected = new int[INDICATORS];
        private final int[] counted = new int[INDICATORS];
        private final int[] answers = new int[INDICATORS];
        private final long[] over = new long[INDICATORS];
        private final long[] under = new long[INDICATORS];
        private final long[] everyone = new long[INDICATORS];
    }

    ArrayLoop(SyntheticRoster roster) {
        this.roster = roster;
        for (int i = 0; i < INDICATORS; i++) {
            codes[i] = SyntheticMethodology.indicator(i);
            targets.add(Optional.of(SyntheticMethodology.target(i)));
        }
        this.territories = new Sums[roster.territories()];
        Arrays.setAll(territories, number -> new Sums());
    }

    /** Scores every organisation, then every territory. */
    void run(Consumer<List<Score>> results) {
        for (int organisation = 0; organisation < roster.size(); organisation++) {
            results.accept(organisation(organisation));
        }
        for (Sums territory : territories) {
            results.accept(territory(territory));
        }
    }

    private List<Score> organisation(int organisation) {
        long[] numbers = roster.numbers(organisation);
        byte[] states = roster.states(organisation);
        int[] path = roster.path(organisation);
        Score[] scores = new Score[INDICATORS];
        for (int i = 0; i < INDICATORS; i++) {
            int base = SyntheticMethodology.base(i);
            if (states[i] == SyntheticRoster.NOT_APPLICABLE || states[base] == SyntheticRoster.NOT_APPLICABLE) {
                scores[i] = withoutValue(i, ValueStatus.NOT_APPLICABLE, "", OUTSIDE);
                continue;
            }
            boolean part = states[i] == SyntheticRoster.GIVEN;
            boolean total = states[base] == SyntheticRoster.GIVEN;
            boolean all = SyntheticMethodology.isOverAll(i);
            int answers = (part ? 1 : 0) + (total && !all ? 1 : 0);
            for (int number : path) {
                Sums sums = territories[number];
                sums.expected[i]++;
                sums.answers[i] += answers;
                if (part && total) {
                    sums.counted[i]++;
                    sums.over[i] = Math.addExact(sums.over[i], numbers[i]);
                    sums.under[i] = Math.addExact(sums.under[i], numbers[base]);
                }
                if (all) {
                    sums.everyone[i] = Math.addExact(sums.everyone[i], numbers[base]);
                }
            }
            scores[i] = part && total
                    ? share(i, numbers[i], numbers[base], ValueStatus.OFFICIAL, all ? COMPLETE_WITH_BASE : COMPLETE)
                    : missing(i, part, total, all, answers);
        }
        return List.of(scores);
    }

    private List<Score> territory(Sums sums) {
        Score[] scores = new Score[INDICATORS];
        for (int i = 0; i < INDICATORS; i++) {
            boolean all = SyntheticMethodology.isOverAll(i);
            long under = all ? sums.everyone[i] : sums.under[i];
            Coverage coverage = new Coverage(
                    sums.counted[i],
                    sums.expected[i],
                    all ? Optional.of(perCent(sums.under[i], under)) : Optional.empty(),
                    Optional.of(perCent(sums.answers[i], (all ? 1L : 2L) * sums.expected[i])));
            ValueStatus status =
                    all && sums.counted[i] < sums.expected[i] ? ValueStatus.NOT_LESS_THAN : ValueStatus.OFFICIAL;
            scores[i] = share(i, sums.over[i], under, status, coverage);
        }
        return List.of(scores);
    }

    private Score missing(int i, boolean part, boolean total, boolean all, int answers) {
        String base = SyntheticMethodology.input(SyntheticMethodology.base(i));
        String reason =
                part ? base : total ? SyntheticMethodology.input(i) : SyntheticMethodology.input(i) + ", " + base;
        Optional<BigDecimal> ofBase = all ? Optional.of(perCent(0, 1)) : Optional.empty();
        return withoutValue(
                i, ValueStatus.MISSING, reason, new Coverage(0, 1, ofBase, Optional.of(perCent(answers, all ? 1 : 2))));
    }

    private Score share(int i, long over, long under, ValueStatus status, Coverage coverage) {
        if (under == 0) {
            throw new IllegalStateException("no base in this roster is zero");
        }
        BigDecimal value = perCent(over, under);
        BigDecimal target = targets.get(i).get();
        return new Score(
                codes[i],
                Optional.of(BigDecimal.valueOf(over)),
                Optional.of(BigDecimal.valueOf(under)),
                Optional.of(value),
                status,
                "",
                targets.get(i),
                Optional.of(value.subtract(target)),
                Optional.of(value.scaleByPowerOfTen(2).divide(target, 1, RoundingMode.HALF_UP)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                coverage,
                List.of());
    }

    private Score withoutValue(int i, ValueStatus status, String reason, Coverage coverage) {
        return new Score(
                codes[i],
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status,
                reason,
                targets.get(i),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                coverage,
                List.of());
    }

    /** Per cent to one decimal, half up, of numbers that are not negative. */
    private static BigDecimal perCent(long over, long under) {
        long scaled = Math.multiplyExact(over, 1_000L);
        long quotient = scaled / under;
        long rest = scaled % under;
        return BigDecimal.valueOf(rest >= under - rest ? quotient + 1 : quotient, 1);
    }
}

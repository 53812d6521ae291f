package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import ru.orientir.indicator.formula.Rational;

/** By indicator: the points of a territory's organisations, added up. */
final class PointSums {

    private final ExactSums sums;
    private final int[] counted;

    PointSums(int indicators) {
        this.sums = new ExactSums(indicators);
        this.counted = new int[indicators];
    }

    void add(int indicator, BigDecimal points) {
        counted[indicator]++;
        sums.add(indicator, Rational.of(points));
    }

    void add(PointSums others) {
        sums.add(others.sums);
        for (int indicator = 0; indicator < counted.length; indicator++) {
            counted[indicator] += others.counted[indicator];
        }
    }

    /** How many have points. */
    int counted(int indicator) {
        return counted[indicator];
    }

    Rational sum(int indicator) {
        return sums.exact(indicator);
    }
}

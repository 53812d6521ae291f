package ru.orientir.scoring.engine;

import java.util.Arrays;
import ru.orientir.indicator.formula.Rational;

/**
 * Exact numbers by place. A whole number stands in a {@code long} as long as it fits; what does not, stands beside it. The
 * number of a place is the sum of both, so that the order of additions never changes it.
 */
final class ExactSums {

    private final long[] whole;
    /** Null while every number of every place is whole and fits. */
    private Rational[] beside;

    ExactSums(int places) {
        this.whole = new long[places];
    }

    void clear() {
        Arrays.fill(whole, 0);
        beside = null;
    }

    void add(int place, long number) {
        long sum = whole[place] + number;
        if (((whole[place] ^ sum) & (number ^ sum)) < 0) {
            add(place, Rational.of(number));
        } else {
            whole[place] = sum;
        }
    }

    void add(int place, Rational number) {
        if (beside == null) {
            beside = new Rational[whole.length];
        }
        beside[place] = beside[place] == null ? number : beside[place].add(number);
    }

    /** Adds the number that stands in a place of other sums. */
    void add(int place, ExactSums from, int fromPlace) {
        add(place, from.whole[fromPlace]);
        if (!from.isWhole(fromPlace)) {
            add(place, from.beside[fromPlace]);
        }
    }

    /** Adds other sums place by place. */
    void add(ExactSums others) {
        for (int place = 0; place < whole.length; place++) {
            add(place, others, place);
        }
    }

    /** Whether {@link #whole} is all of the number. */
    boolean isWhole(int place) {
        return beside == null || beside[place] == null;
    }

    long whole(int place) {
        return whole[place];
    }

    Rational exact(int place) {
        Rational number = Rational.of(whole[place]);
        return isWhole(place) ? number : number.add(beside[place]);
    }
}

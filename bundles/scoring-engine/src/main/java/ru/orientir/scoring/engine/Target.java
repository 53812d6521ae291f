package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A planned value, and how far rounded values are from it. */
final class Target {

    /** Attainment is per cent, to one decimal. */
    private static final int ATTAINMENT_DECIMALS = 1;

    private static final int PER_CENT = 2;
    /** From a quotient to per cent in units of the last place of an attainment. */
    private static final long LAST_PLACES = 1000;

    /** A number of so many digits is a {@code long}, its thousandfold too. */
    private static final int LONG_DIGITS = 15;

    private final BigDecimal planned;
    private final int decimals;
    /** The planned value in units of the values' last place, where that is a positive {@code long}; otherwise zero. */
    private final long plannedInLastPlaces;

    /** @param decimals places after the point of the values that are compared */
    Target(BigDecimal planned, int decimals) {
        this.planned = planned;
        this.decimals = decimals;
        BigDecimal lastPlaces = planned.scaleByPowerOfTen(decimals).stripTrailingZeros();
        boolean isLong = lastPlaces.scale() <= 0 && lastPlaces.precision() - lastPlaces.scale() <= LONG_DIGITS;
        this.plannedInLastPlaces = isLong && planned.signum() > 0 ? lastPlaces.longValueExact() : 0;
    }

    /** Value less target. */
    BigDecimal deviation(BigDecimal value) {
        return isShort(value)
                ? BigDecimal.valueOf(inLastPlaces(value) - plannedInLastPlaces, decimals)
                : value.subtract(planned);
    }

    /** Value over target, half up; absent for a target of zero. */
    Optional<BigDecimal> attainment(BigDecimal value) {
        if (isShort(value)) {
            return Optional.of(BigDecimal.valueOf(
                    HalfUp.quotient(inLastPlaces(value) * LAST_PLACES, plannedInLastPlaces), ATTAINMENT_DECIMALS));
        }
        return planned.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        value.scaleByPowerOfTen(PER_CENT).divide(planned, ATTAINMENT_DECIMALS, RoundingMode.HALF_UP));
    }

    private boolean isShort(BigDecimal value) {
        return plannedInLastPlaces > 0 && value.precision() <= LONG_DIGITS;
    }

    private long inLastPlaces(BigDecimal value) {
        return value.scaleByPowerOfTen(decimals).longValueExact();
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Indicator.Direction;

/** The best rounded values of one group, by indicator. */
final class Bests {

    private final BigDecimal[] values;

    Bests(int indicators) {
        this.values = new BigDecimal[indicators];
    }

    /** Takes the value of one of the group into account. */
    void take(CompiledIndicator indicator, BigDecimal value) {
        int at = indicator.index();
        boolean higher = indicator.indicator().direction() == Direction.HIGHER;
        BigDecimal known = values[at];
        values[at] = known == null ? value : higher ? known.max(value) : known.min(value);
    }

    /** The best value; absent where nobody of the group has one, or the group is not known. */
    Optional<BigDecimal> of(CompiledIndicator indicator) {
        return Optional.ofNullable(values[indicator.index()]);
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score.Category;

/** What the value that a formula gives is, as the figure of one organisation. */
@FunctionalInterface
interface ValueFigures {

    /** @param outcome one with a value */
    Figure of(Outcome outcome);

    /** A number; a condition counts one when it holds. */
    static ValueFigures numbers() {
        return outcome -> {
            if (outcome instanceof Outcome.Number number) {
                return Figure.of(number.value());
            }
            return Figure.of(holds(outcome) ? Rational.ONE : Rational.ZERO);
        };
    }

    /** A condition as a share of one organisation: 100 per cent of it, or none. */
    static ValueFigures conditions() {
        Optional<BigDecimal> none = Optional.of(BigDecimal.ZERO);
        Optional<BigDecimal> one = Optional.of(BigDecimal.ONE);
        Figure holds = Figure.of(Rational.of(100), one, one);
        Figure fails = Figure.of(Rational.ZERO, none, one);
        return outcome -> holds(outcome) ? holds : fails;
    }

    /** One choice among the options of an input; a text that is none of them is no value. */
    static ValueFigures choices(Slot slot) {
        Map<String, Figure> byOption = new HashMap<>();
        List<String> options =
                slot.input().options().stream().map(Input.Option::code).toList();
        for (String chosen : options) {
            byOption.put(
                    chosen,
                    Figure.distributed(options.stream()
                            .map(option -> new Category(option, option.equals(chosen) ? 1 : 0))
                            .toList()));
        }
        Figure missing = Figure.missing(slot.code());
        return outcome -> outcome instanceof Outcome.Text text ? byOption.getOrDefault(text.value(), missing) : missing;
    }

    private static boolean holds(Outcome outcome) {
        if (outcome instanceof Outcome.YesNo yesNo) {
            return yesNo.value();
        }
        throw new IllegalArgumentException("neither a number nor yes or no: " + outcome);
    }
}

package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.Objects;

/** One value of an input: what a respondent states. Zero and «нет» are values. */
public sealed interface Value {

    /** A count or a decimal, exact. Two numbers are equal when they are numerically equal: 10 and 10.0 are one value. */
    record Number(BigDecimal value) implements Value {
        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        public static Number of(String plain) {
            return new Number(new BigDecimal(plain));
        }
    }

    /** An answer to a yes-no question. */
    record YesNo(boolean value) implements Value {}

    /** A text, a link, or the code of a choice's option. */
    record Text(String value) implements Value {
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }
}

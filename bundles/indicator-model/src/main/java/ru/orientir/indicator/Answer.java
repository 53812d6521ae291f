package ru.orientir.indicator;

import java.util.Objects;
import java.util.Optional;

/** What is known of one input of one respondent. Missing is never zero, and not applicable is neither. */
public sealed interface Answer {

    Answer MISSING = new Missing();

    /**
     * A stated value.
     *
     * @param source where the value was taken from, where the methodology asks for it (S1 п.10–12)
     * @param method how it was collected
     * @param comment the respondent's note; screened for personal data before it is saved
     */
    record Given(Value value, Optional<String> source, Optional<String> method, Optional<String> comment)
            implements Answer {
        public Given {
            Objects.requireNonNull(value, "value");
        }

        public static Given of(Value value) {
            return new Given(value, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Given number(String plain) {
            return of(Value.Number.of(plain));
        }
    }

    /** The question does not concern this respondent; it leaves numerator and denominator. */
    record NotApplicable(String reason) implements Answer {
        public NotApplicable {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Nothing was said. */
    record Missing() implements Answer {}
}

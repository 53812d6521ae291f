package ru.orientir.indicator.formula;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;

/**
 * What is known of an operand, and what a formula gives. Where a formula needs several operands that have no value, what
 * does not apply outranks what is missing, and what is missing outranks a zero under the line.
 */
public sealed interface Outcome {

    Outcome YES = new YesNo(true);
    Outcome NO = new YesNo(false);
    Outcome NO_BASE = new NoBase();

    /** The operand that an answer to an input is. */
    static Outcome of(String input, Answer answer) {
        if (answer instanceof Answer.Given given) {
            return ofValue(given.value());
        }
        return answer instanceof Answer.NotApplicable ? new NotApplicable(List.of(input)) : new Missing(List.of(input));
    }

    private static Outcome ofValue(Value value) {
        if (value instanceof Value.Number number) {
            return new Number(Rational.of(number.value()));
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.value() ? YES : NO;
        }
        return new Text(((Value.Text) value).value());
    }

    /** A number, exact. */
    record Number(Rational value) implements Outcome {}

    /** «Да» or «нет». */
    record YesNo(boolean value) implements Outcome {}

    /** A text, or the code of a choice's option. */
    record Text(String value) implements Outcome {}

    /**
     * No value, because something was not said.
     *
     * @param inputs the codes of what is missing, sorted
     */
    record Missing(SortedSet<String> inputs) implements Outcome {
        public Missing {
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
        }

        public Missing(Collection<String> inputs) {
            this(new TreeSet<>(inputs));
        }
    }

    /**
     * No value, because the question does not concern the respondent.
     *
     * @param inputs the codes of what does not apply, sorted
     */
    record NotApplicable(SortedSet<String> inputs) implements Outcome {
        public NotApplicable {
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
        }

        public NotApplicable(Collection<String> inputs) {
            this(new TreeSet<>(inputs));
        }
    }

    /** «Нет базы»: everything was said, and there is a zero under the line. */
    record NoBase() implements Outcome {}
}

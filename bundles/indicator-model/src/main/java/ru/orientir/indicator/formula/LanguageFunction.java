package ru.orientir.indicator.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of the formula language. */
enum LanguageFunction {
    MIN("min", 1, Integer.MAX_VALUE),
    MAX("max", 1, Integer.MAX_VALUE),
    ABS("abs", 1, 1),
    /** To the nearest whole number, or to the given number of decimals; half up. */
    ROUND("round", 1, 2),
    SUM("sum", 1, Integer.MAX_VALUE),
    /** How many of the conditions hold. */
    COUNT("count", 1, Integer.MAX_VALUE),
    IF("if", 3, 3),
    /** Whether an operand was answered with a value. */
    GIVEN("given", 1, 1);

    private final String word;
    private final int least;
    private final int most;

    LanguageFunction(String word, int least, int most) {
        this.word = word;
        this.least = least;
        this.most = most;
    }

    String word() {
        return word;
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** How many arguments it takes, in Russian. */
    String arity() {
        if (most == Integer.MAX_VALUE) {
            return "не меньше " + least;
        }
        return least == most ? String.valueOf(least) : least + " или " + most;
    }

    static Optional<LanguageFunction> named(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LanguageFunction::word).toList();
    }
}

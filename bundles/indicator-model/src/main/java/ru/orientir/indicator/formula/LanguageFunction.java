package ru.orientir.indicator.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions of the formula language. */
enum LanguageFunction {
    MIN("min", "мин", 1, Integer.MAX_VALUE),
    MAX("max", "макс", 1, Integer.MAX_VALUE),
    ABS("abs", "модуль", 1, 1),
    /** To the nearest whole number, or to the given number of decimals; half up. */
    ROUND("round", "округление", 1, 2),
    SUM("sum", "сумма", 1, Integer.MAX_VALUE),
    /** How many of the conditions hold. */
    COUNT("count", "число", 1, Integer.MAX_VALUE),
    IF("if", "если", 3, 3),
    /** Whether an operand was answered with a value. */
    GIVEN("given", "указано", 1, 1);

    private final String word;
    private final String onPaper;
    private final int least;
    private final int most;

    LanguageFunction(String word, String onPaper, int least, int most) {
        this.word = word;
        this.onPaper = onPaper;
        this.least = least;
        this.most = most;
    }

    String word() {
        return word;
    }

    /** The Russian word, for people to read. */
    String onPaper() {
        return onPaper;
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

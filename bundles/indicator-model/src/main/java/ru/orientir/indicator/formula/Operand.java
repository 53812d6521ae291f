package ru.orientir.indicator.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.orientir.indicator.Earlier;

/**
 * What a name in a checked formula stands for. A formula holds operands by their {@link #code()}, a text that no two operands
 * share.
 */
public sealed interface Operand {

    String code();

    /** The code of the input, the indicator or the criterion whose it is. */
    String named();

    /**
     * How it is told to a reader.
     *
     * @param label of what it is {@link #named()} after
     */
    String worded(String label);

    /** How it is written in a formula of any methodology. */
    default String written() {
        return code();
    }

    /** An answer or a reference value of the respondent. */
    record Own(String input) implements Operand {
        @Override
        public String code() {
            return input;
        }

        @Override
        public String named() {
            return input;
        }

        @Override
        public String worded(String label) {
            return quoted(label);
        }
    }

    /** The same respondent's value of an earlier period: {@code previous(students)}, {@code previous(students, "year")}. */
    record Previous(String input, Earlier.Step step) implements Operand {
        @Override
        public String code() {
            return step == Earlier.Step.PERIOD ? "previous(" + input + ")" : "previous(" + input + ", \"year\")";
        }

        @Override
        public String named() {
            return input;
        }

        /** With its step, which half years have to name and all may. */
        @Override
        public String written() {
            return "previous(" + input + ", \"" + step.code() + "\")";
        }

        @Override
        public String worded(String label) {
            return quoted(label) + (step == Earlier.Step.PERIOD ? " (за предыдущий период)" : " (год назад)");
        }
    }

    /** The sum over the organisations of a МОУО's territory that reported: {@code organisations(agreements)}; in checks only. */
    record OfOrganisations(String input) implements Operand {
        @Override
        public String code() {
            return "organisations(" + input + ")";
        }

        @Override
        public String named() {
            return input;
        }

        @Override
        public String worded(String label) {
            return quoted(label) + " (сумма по организациям)";
        }
    }

    /** A result: {@code level("total")}; in conditions of recommendations only. */
    record OfResult(Aspect aspect, String node) implements Operand {
        @Override
        public String code() {
            return aspect.word() + "(\"" + node + "\")";
        }

        @Override
        public String named() {
            return node;
        }

        @Override
        public String worded(String label) {
            return aspect.noun + " " + quoted(label);
        }
    }

    /** What of a result. */
    enum Aspect {
        VALUE("value", "значение"),
        POINTS("points", "баллы"),
        LEVEL("level", "уровень"),
        ATTAINMENT("attainment", "выполнение плана"),
        DEVIATION("deviation", "отклонение от плана");

        private final String word;
        private final String noun;

        Aspect(String word, String noun) {
            this.word = word;
            this.noun = noun;
        }

        public String word() {
            return word;
        }
    }

    private static String quoted(String label) {
        return "«" + label + "»";
    }

    Pattern CALL = Pattern.compile("([a-z]+)\\(\"?([^\",)]+)\"?(, \"year\")?\\)");

    /** The operand with this code. */
    static Operand of(String code) {
        Matcher call = CALL.matcher(code);
        if (!call.matches()) {
            return new Own(code);
        }
        String name = call.group(2);
        return switch (call.group(1)) {
            case "previous" -> new Previous(name, call.group(3) == null ? Earlier.Step.PERIOD : Earlier.Step.YEAR);
            case "organisations" -> new OfOrganisations(name);
            case "value" -> new OfResult(Aspect.VALUE, name);
            case "points" -> new OfResult(Aspect.POINTS, name);
            case "level" -> new OfResult(Aspect.LEVEL, name);
            case "attainment" -> new OfResult(Aspect.ATTAINMENT, name);
            case "deviation" -> new OfResult(Aspect.DEVIATION, name);
            default -> throw new IllegalArgumentException("not an operand: " + code);
        };
    }
}

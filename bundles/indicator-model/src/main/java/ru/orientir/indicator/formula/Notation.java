package ru.orientir.indicator.formula;

import java.math.BigDecimal;
import ru.orientir.indicator.formula.Expression.Operator;

/** How the signs, numbers and words of a formula are written. */
enum Notation {
    /** As packs hold it, and the parser reads it. */
    LANGUAGE {
        @Override
        String sign(Operator operator) {
            return switch (operator) {
                case ADD -> "+";
                case SUBTRACT, NEGATE -> "-";
                case MULTIPLY -> "*";
                case DIVIDE -> "/";
                case EQUAL -> "=";
                case NOT_EQUAL -> "!=";
                case LESS -> "<";
                case AT_MOST -> "<=";
                case GREATER -> ">";
                case AT_LEAST -> ">=";
                case AND -> "and";
                case OR -> "or";
                case NOT -> "not";
            };
        }

        @Override
        String number(BigDecimal number) {
            return number.toPlainString();
        }

        @Override
        String truth(boolean yes) {
            return yes ? "yes" : "no";
        }

        @Override
        String text(String value) {
            String quote = value.indexOf('"') < 0 ? "\"" : "'";
            return quote + value + quote;
        }

        @Override
        String function(String word) {
            return word;
        }

        @Override
        String separator() {
            return ", ";
        }
    },
    /** As people write it on paper here: a decimal comma, a minus as wide as a plus, Russian words. */
    PAPER {
        @Override
        String sign(Operator operator) {
            return switch (operator) {
                case SUBTRACT, NEGATE -> "−";
                case MULTIPLY -> "×";
                case NOT_EQUAL -> "≠";
                case AT_MOST -> "≤";
                case AT_LEAST -> "≥";
                case AND -> "и";
                case OR -> "или";
                case NOT -> "не";
                default -> LANGUAGE.sign(operator);
            };
        }

        @Override
        String number(BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }

        @Override
        String truth(boolean yes) {
            return yes ? "да" : "нет";
        }

        @Override
        String text(String value) {
            return "«" + value + "»";
        }

        @Override
        String function(String word) {
            return LanguageFunction.named(word).map(LanguageFunction::onPaper).orElse(word);
        }

        /** The comma is taken by the decimals. */
        @Override
        String separator() {
            return "; ";
        }
    };

    abstract String sign(Operator operator);

    abstract String number(BigDecimal number);

    abstract String truth(boolean yes);

    abstract String text(String value);

    abstract String function(String word);

    /** Between the arguments of a function. */
    abstract String separator();
}

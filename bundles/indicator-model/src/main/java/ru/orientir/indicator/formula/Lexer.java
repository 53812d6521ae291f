package ru.orientir.indicator.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.formula.Token.Kind;
import ru.orientir.indicator.spelling.UnseenCharacter;

/** Cuts a formula into words and signs. */
final class Lexer {

    private static final int MOST_TOKENS = 1_000;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST_WORD = 10;
    private static final List<String> SIGNS =
            List.of("<=", ">=", "!=", "+", "-", "*", "/", "=", "<", ">", "(", ")", ",");
    /** What people type or paste, and what the language has for it. */
    private static final Map<String, String> LOOKALIKES = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("<>", "!="),
            Map.entry("=<", "<="),
            Map.entry("=>", ">="),
            Map.entry("&&", "and"),
            Map.entry("||", "or"),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("≠", "!="),
            Map.entry("×", "*"),
            Map.entry("·", "*"),
            Map.entry("÷", "/"),
            Map.entry(":", "/"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("!", "not"),
            Map.entry(";", ","),
            Map.entry("[", "("),
            Map.entry("]", ")"),
            Map.entry("{", "("),
            Map.entry("}", ")"));
    /** Quotation marks of texts. */
    private static final String CURVED = "«»„“”‘’";
    /** Words that people write for those of the language; a name of an input begins with a small letter. */
    private static final Map<String, String> TRANSLATIONS = Map.ofEntries(
            Map.entry("и", "and"),
            Map.entry("или", "or"),
            Map.entry("не", "not"),
            Map.entry("да", "yes"),
            Map.entry("нет", "no"),
            Map.entry("если", "if"),
            Map.entry("мин", "min"),
            Map.entry("макс", "max"),
            Map.entry("сумма", "sum"),
            Map.entry("AND", "and"),
            Map.entry("And", "and"),
            Map.entry("OR", "or"),
            Map.entry("Or", "or"),
            Map.entry("NOT", "not"),
            Map.entry("Not", "not"),
            Map.entry("YES", "yes"),
            Map.entry("Yes", "yes"),
            Map.entry("NO", "no"),
            Map.entry("No", "no"),
            Map.entry("true", "yes"),
            Map.entry("True", "yes"),
            Map.entry("TRUE", "yes"),
            Map.entry("false", "no"),
            Map.entry("False", "no"),
            Map.entry("FALSE", "no"),
            Map.entry("IF", "if"),
            Map.entry("If", "if"));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    /** All tokens, the last of them {@link Kind#END}. */
    List<Token> tokens() throws FormulaProblem {
        while (at < text.length()) {
            if (tokens.size() >= MOST_TOKENS) {
                throw new FormulaProblem(
                        "formula.size",
                        "Формула слишком длинная: больше " + MOST_TOKENS
                                + " знаков и имён. Разделите её на показатели и возьмите их через value.",
                        at);
            }
            char next = text.charAt(at);
            if (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
                at++;
            } else if (isDigit(next)) {
                number();
            } else if (isLatin(next)) {
                name();
            } else if (next == '"' || next == '\'') {
                quoted(next);
            } else {
                sign();
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    private void number() throws FormulaProblem {
        int from = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && (isLatin(text.charAt(at)) || text.charAt(at) == '.')) {
            throw new FormulaProblem(
                    "formula.number",
                    "Число записано неверно. Пишите обычной десятичной дробью с точкой, например 0.5; знак умножения не опускается.",
                    from);
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(from, at), from));
    }

    private void digits() throws FormulaProblem {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at - from > MOST_DIGITS) {
            throw new FormulaProblem(
                    "formula.number", "В числе больше " + MOST_DIGITS + " цифр подряд. Проверьте запись числа.", from);
        }
    }

    private void name() throws FormulaProblem {
        int from = at;
        while (at < text.length() && (isLatin(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        String name = text.substring(from, at);
        if (TRANSLATIONS.containsKey(name)) {
            throw instead(name, from);
        }
        tokens.add(new Token(Kind.NAME, name, from));
    }

    private void quoted(char quote) throws FormulaProblem {
        int from = at;
        int end = text.indexOf(quote, from + 1);
        if (end < 0) {
            throw new FormulaProblem(
                    "formula.text.unclosed", "Кавычка открыта, но не закрыта. Поставьте закрывающую кавычку.", from);
        }
        for (at = from + 1; at < end; at += Character.charCount(text.codePointAt(at))) {
            if (!isStorable(text.codePointAt(at))) {
                throw unknownCharacter();
            }
        }
        tokens.add(new Token(Kind.QUOTED, text.substring(from + 1, end), from));
        at = end + 1;
    }

    private void sign() throws FormulaProblem {
        for (int length = 2; length > 0; length--) {
            String sign = text.substring(at, Math.min(at + length, text.length()));
            if (LOOKALIKES.containsKey(sign)) {
                throw new FormulaProblem(
                        "formula.character",
                        "Вместо «" + sign + "» в формуле пишут «" + LOOKALIKES.get(sign) + "».",
                        at);
            }
            if (SIGNS.contains(sign)) {
                tokens.add(new Token(Kind.SIGN, sign, at));
                at += sign.length();
                return;
            }
        }
        throw unknownCharacter();
    }

    private static FormulaProblem instead(String word, int at) {
        return new FormulaProblem(
                "formula.character", "Вместо «" + word + "» в формуле пишут «" + TRANSLATIONS.get(word) + "».", at);
    }

    private FormulaProblem unknownCharacter() {
        int character = text.codePointAt(at);
        Optional<String> unseen = UnseenCharacter.advice(Character.toString(character));
        if (unseen.isPresent()) {
            return new FormulaProblem("formula.character", unseen.get(), at);
        }
        if (CURVED.indexOf(character) >= 0) {
            return new FormulaProblem(
                    "formula.character",
                    "Кавычки в формуле прямые: \"код\". Замените «" + Character.toString(character) + "».",
                    at);
        }
        String word = text.substring(at)
                .codePoints()
                .takeWhile(Character::isLetter)
                .limit(LONGEST_WORD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (TRANSLATIONS.containsKey(word.toLowerCase(Locale.ROOT))) {
            return instead(word.toLowerCase(Locale.ROOT), at);
        }
        String shown = isVisible(character)
                ? "«" + Character.toString(character) + "»"
                : "с кодом U+%04X".formatted(character);
        String advice = Character.isLetter(character)
                ? "Имена исходных показателей пишутся латинскими буквами; похожие русские буквы не подходят."
                : "Допустимы числа, имена исходных показателей, скобки и знаки + - * / = != < <= > >=.";
        return new FormulaProblem("formula.character", "Недопустимый символ " + shown + ". " + advice, at);
    }

    private static boolean isVisible(int character) {
        return isStorable(character)
                && Character.getType(character) != Character.FORMAT
                && !Character.isSpaceChar(character);
    }

    /** Databases and workbooks refuse controls, and a half of a surrogate pair is no character. */
    private static boolean isStorable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            case Character.SURROGATE -> false;
            default -> character != 0xFFFE && character != 0xFFFF;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_';
    }
}

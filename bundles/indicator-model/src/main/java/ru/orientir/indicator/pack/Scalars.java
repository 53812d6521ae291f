package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.lint.Findings;
import ru.orientir.indicator.spelling.Excerpt;
import ru.orientir.indicator.spelling.Spelling;
import ru.orientir.indicator.spelling.UnseenCharacter;

/** Reads single values as they are written, never as YAML understands them: 1.10 stays 1.10, and no is a text or a «нет». */
final class Scalars {

    private static final int LONGEST = 4_000;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern INPUT = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    private static final Pattern CODE = Pattern.compile("(?!-)[a-z0-9-]{1,60}(?<!-)");
    /** What people write in the place of a word of the language. */
    private static final Map<String, String> RUSSIAN = Map.of("да", "yes", "нет", "no");

    private static final Map<String, Boolean> FLAGS = Map.of("yes", true, "true", true, "no", false, "false", false);

    private final Findings findings;

    Scalars(Findings findings) {
        this.findings = findings;
    }

    /** A text that is not empty. */
    Optional<String> text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return refuse(node, "pack.text", "Здесь должен быть текст, а не список или таблица.");
        }
        String text = scalar.getValue().strip();
        if (scalar.getTag().equals(Tag.NULL) || text.isEmpty()) {
            return refuse(node, "pack.text.empty", "Значение не заполнено.");
        }
        return text.length() > LONGEST
                ? refuse(
                        node,
                        "pack.text.long",
                        "Текст слишком длинный: больше " + LONGEST + " символов. Сократите его.")
                : Optional.of(text);
    }

    Optional<BigDecimal> decimal(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !DECIMAL.matcher(text.get()).matches()) {
            return refuse(node, "pack.number", howToWrite(text.get()));
        }
        return text.map(BigDecimal::new);
    }

    private static String howToWrite(String text) {
        String plain =
                text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-');
        if (DECIMAL.matcher(plain).matches()) {
            return text.indexOf(',') >= 0
                    ? "Дробь — через точку: " + plain + "."
                    : "Число пишется без пробелов и особых знаков: " + plain + ".";
        }
        return DECIMAL.matcher(plain.replaceFirst("%$", "")).matches()
                ? "Число пишется без знака «%»: " + plain.replaceFirst("%$", "") + "."
                : "Здесь должно быть число: не больше 15 цифр, дробная часть через точку, не больше 10 цифр.";
    }

    Optional<Integer> whole(Node node, int least, int most) {
        Optional<BigDecimal> number = decimal(node);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get();
        boolean fits = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        return fits
                ? Optional.of(value.intValueExact())
                : refuse(node, "pack.number", "Здесь должно быть целое число от " + least + " до " + most + ".");
    }

    /** A number above zero. */
    Optional<BigDecimal> positive(Node node) {
        Optional<BigDecimal> number = decimal(node);
        return number.isPresent() && number.get().signum() <= 0
                ? refuse(node, "pack.number", "Здесь должно быть число больше нуля.")
                : number;
    }

    Optional<Boolean> flag(Node node) {
        return word(node, FLAGS);
    }

    Optional<LocalDate> date(Node node) {
        Optional<String> text = text(node);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return refuse(
                    node, "pack.date", "Здесь должна быть существующая дата в виде ГГГГ-ММ-ДД, например 2021-10-25.");
        }
    }

    <T> Optional<T> word(Node node, Map<String, T> words) {
        Optional<String> text = text(node);
        if (text.isPresent() && !words.containsKey(text.get())) {
            return refuse(
                    node,
                    "pack.word",
                    "Значения «" + Excerpt.of(text.get()) + "» здесь нет. Возможные: "
                            + String.join(", ", new TreeMap<>(words).keySet()) + "." + hint(text.get(), words));
        }
        return text.map(words::get);
    }

    private String hint(String text, Map<String, ?> words) {
        if (findings.isFull()) {
            return "";
        }
        Optional<String> meant =
                Optional.ofNullable(RUSSIAN.get(text.toLowerCase(Locale.ROOT))).filter(words::containsKey);
        return meant.map(word -> " Вместо «" + text + "» пишут «" + word + "».")
                .or(() -> UnseenCharacter.advice(text).map(advice -> " " + advice))
                .orElseGet(() -> Spelling.hint(text, words.keySet()));
    }

    /** The code of a criterion, an indicator, a check: lower-case words with hyphens. */
    Optional<String> code(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !CODE.matcher(text.get()).matches()) {
            return refuse(
                    node,
                    "pack.code",
                    "Код «" + Excerpt.of(text.get())
                            + "» записан неверно: строчные латинские буквы, цифры и дефисы, например two-or-more.");
        }
        return text;
    }

    /** Whether a text can be the code of an input. */
    boolean isInputCode(String code, Position position) {
        if (INPUT.matcher(code).matches()) {
            return true;
        }
        findings.error(
                "pack.code",
                "Код «" + Excerpt.of(code)
                        + "» записан неверно: латинские буквы и цифры, первая строчная, например twoOrMore.",
                position);
        return false;
    }

    private <T> Optional<T> refuse(Node node, String code, String message) {
        findings.error(code, message, YamlSource.position(node));
        return Optional.empty();
    }
}

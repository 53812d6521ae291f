package ru.orientir.submission.service.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Value;
import ru.orientir.submission.Problem;

/** Whether a value fits the type of its input. */
final class ValueRules {

    private static final int LONGEST_LINK = 2000;

    private static final Map<String, Boolean> YES_NO = Map.of("да", true, "нет", false, "true", true, "false", false);

    private ValueRules() {}

    /** The value as it is kept, or what is wrong with it: exactly one of the two. */
    record Taken(Optional<Value> value, Optional<Problem> problem) {
        static Taken of(Value value) {
            return new Taken(Optional.of(value), Optional.empty());
        }

        static Taken refused(String code, String field, String message) {
            return new Taken(Optional.empty(), Optional.of(new Problem(code, field, message)));
        }
    }

    static Taken take(Input input, Value value, String field) {
        return switch (input.type()) {
            case COUNT, DECIMAL -> number(input, value, field);
            case YES_NO -> yesNo(value, field);
            case CHOICE -> choice(input, value, field);
            case TEXT -> text(value, field);
            case LINK -> link(value, field);
            case FILE ->
                Taken.refused(
                        "answer.type",
                        field,
                        "Файлы пока не принимаются: выложите документ и укажите ссылку в комментарии.");
        };
    }

    private static Taken number(Input input, Value value, String field) {
        Optional<BigDecimal> number = Optional.empty();
        if (value instanceof Value.Number stated) {
            number = Optional.of(stated.value()).filter(NumberText::inBounds);
        } else if (value instanceof Value.Text text) {
            number = NumberText.parse(text.value());
        }
        if (number.isEmpty()) {
            return Taken.refused(
                    "answer.number",
                    field,
                    "Нужно число, не длиннее " + NumberText.DIGITS + " цифр, например 300 или 12,5.");
        }
        // Value.Number strips trailing zeros, so that 10.0 is whole too.
        Value.Number kept = new Value.Number(number.get());
        if (input.type() == InputType.COUNT
                && (kept.value().scale() > 0 || kept.value().signum() < 0)) {
            return Taken.refused("answer.count", field, "Нужно целое число, ноль или больше.");
        }
        return range(input, kept.value())
                .map(message -> Taken.refused("answer.range", field, message))
                .orElseGet(() -> Taken.of(kept));
    }

    private static Optional<String> range(Input input, BigDecimal number) {
        if (input.minimum().filter(minimum -> number.compareTo(minimum) < 0).isPresent()) {
            return Optional.of("Значение меньше допустимого: не менее "
                    + input.minimum().get().toPlainString() + ".");
        }
        return input.maximum()
                .filter(maximum -> number.compareTo(maximum) > 0)
                .map(maximum -> "Значение больше допустимого: не более " + maximum.toPlainString() + ".");
    }

    private static Taken yesNo(Value value, String field) {
        if (value instanceof Value.YesNo) {
            return Taken.of(value);
        }
        if (value instanceof Value.Text text && text.value().length() < 10) {
            Boolean stated = YES_NO.get(text.value().strip().toLowerCase(Locale.ROOT));
            if (stated != null) {
                return Taken.of(new Value.YesNo(stated));
            }
        }
        return Taken.refused("answer.yes-no", field, "Нужен ответ «да» или «нет».");
    }

    private static Taken choice(Input input, Value value, String field) {
        if (value instanceof Value.Text text
                && input.options().stream().anyMatch(option -> option.code().equals(text.value()))) {
            return Taken.of(value);
        }
        String codes = input.options().stream().map(Input.Option::code).collect(Collectors.joining(", "));
        return Taken.refused("answer.choice", field, "Нужен один из вариантов: " + codes + ".");
    }

    private static Taken text(Value value, String field) {
        if (!(value instanceof Value.Text text)) {
            return Taken.refused("answer.text", field, "Нужен текст.");
        }
        return FreeText.required(field, text.value(), FreeText.ANSWER)
                .map(problem -> new Taken(Optional.empty(), Optional.of(problem)))
                .orElseGet(() -> Taken.of(value));
    }

    private static Taken link(Value value, String field) {
        if (value instanceof Value.Text text && text.value().length() <= LONGEST_LINK && webAddress(text.value())) {
            return Taken.of(value);
        }
        return Taken.refused(
                "answer.link",
                field,
                "Нужна открытая ссылка, которая начинается с https:// или http://, без пробелов.");
    }

    private static boolean webAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getAuthority() != null
                    && address.getUserInfo() == null
                    && address.getAuthority().indexOf('@') < 0
                    && FreeText.storable(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

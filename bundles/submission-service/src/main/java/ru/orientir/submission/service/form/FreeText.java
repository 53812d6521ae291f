package ru.orientir.submission.service.form;

import java.util.Optional;
import ru.orientir.indicator.screening.PersonalData;
import ru.orientir.submission.Problem;

/** Text that people write: bounded, storable, without personal data. */
public final class FreeText {

    /** Lengths in characters, by what the text is. */
    public static final int TITLE = 300;

    public static final int REASON = 1000;
    public static final int COMMENT = 2000;
    public static final int ANSWER = 4000;

    private FreeText() {}

    /** What is wrong with a text, or empty when it may be kept. */
    public static Optional<Problem> problem(String field, String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(new Problem(
                    "text.too-long",
                    field,
                    "Текст слишком длинный: " + text.length() + " знаков, а можно не больше " + longest + "."));
        }
        if (!storable(text)) {
            return Optional.of(new Problem(
                    "text.characters", field, "В тексте есть недопустимые управляющие знаки: наберите его заново."));
        }
        return PersonalData.in(text)
                .map(kind -> new Problem(
                        "text.personal-data",
                        field,
                        "Похоже на персональные данные (" + kind.words()
                                + "): система их не хранит. Уберите их из текста."));
    }

    /** As {@link #problem}, and the text must not be blank. */
    public static Optional<Problem> required(String field, String text, int longest) {
        return text.isBlank()
                ? Optional.of(new Problem("text.empty", field, "Заполните это поле."))
                : problem(field, text, longest);
    }

    /** No U+0000 and no other control characters but line ends and tabs, none that turns the direction, no half of a surrogate pair. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || turnsDirection(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** What stands after such a character is shown in another order than it is kept. */
    private static boolean turnsDirection(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}

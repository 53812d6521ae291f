package ru.orientir.indicator.spelling;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Characters that look like a space or like nothing, and come along when a text is pasted from a document. */
public final class UnseenCharacter {

    private static final Map<Integer, String> SPACES = Map.of(
            0x00A0, "неразрывный пробел",
            0x202F, "узкий неразрывный пробел",
            0x2007, "пробел шириной в цифру",
            0x2009, "тонкий пробел",
            0x2003, "широкий пробел",
            0x3000, "широкий пробел");
    private static final Map<Integer, String> NOTHING = Map.of(
            0x00AD, "мягкий перенос",
            0x200B, "пробел нулевой ширины",
            0x200C, "разъединитель нулевой ширины",
            0x200D, "соединитель нулевой ширины",
            0x200E, "указатель письма слева направо",
            0x200F, "указатель письма справа налево",
            0x2060, "соединитель слов",
            0xFEFF, "метка порядка байтов");

    private UnseenCharacter() {}

    /** Where the first of them stands, as an index into the text. */
    public static OptionalInt at(String text) {
        return text.chars().filter(UnseenCharacter::is).findFirst().stream()
                .map(text::indexOf)
                .findFirst();
    }

    public static boolean is(int character) {
        return SPACES.containsKey(character) || NOTHING.containsKey(character);
    }

    /** What to do about the first of them in a text: a sentence in Russian; absent where there is none. */
    public static Optional<String> advice(String text) {
        OptionalInt at = at(text);
        return at.isEmpty() ? Optional.empty() : Optional.of(advice(text.charAt(at.getAsInt())));
    }

    private static String advice(int character) {
        boolean space = SPACES.containsKey(character);
        return "Здесь стоит невидимый знак U+%04X «%s». "
                        .formatted(character, (space ? SPACES : NOTHING).get(character))
                + (space ? "Замените его обычным пробелом." : "Удалите его.");
    }
}

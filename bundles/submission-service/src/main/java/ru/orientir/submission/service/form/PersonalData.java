package ru.orientir.submission.service.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like personal data in free text (S0 Пол. 3.2: the system holds none): names with a patronymic or initials,
 * phones, e-mail addresses, СНИЛС. A rule of this module, not of the platform (domain § 9).
 *
 * <p>It would rather ask once too often than keep a name; what schools are named after («имени А. С. Пушкина») passes.
 * Patterns have bounded repetitions only, so that no text makes them slow.
 */
final class PersonalData {

    private static final String UPPER = "[А-ЯЁ]";
    private static final String NAME = UPPER + "[а-яё]{1,30}(?:-" + UPPER + "[а-яё]{1,30})?";
    /** In every case; the endings keep words like «Основная», «Полковник» and «Верховный» out. */
    private static final String PATRONYMIC = "(?:" + UPPER + "[а-яё]{1,20}(?:ович|евич)(?:а|у|ем|е)?"
            + "|(?:Иль|Кузьм|Лук|Фом|Никит|Савв)ич(?:а|у|ом|ем|е)?"
            + "|" + UPPER + "[а-яё]{1,20}(?:овн|евн|иничн|итичн|ввичн)(?:а|ы|е|у|ой|ою))";

    private static final String INITIAL = UPPER + "\\.";
    private static final String GAP = "[ \u00a0\t]{0,3}";
    private static final String SPACE = "[\\s\u00a0]{1,3}";

    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?:\\bим\\.|(?<!\\bот )\\bимени|\\bпамяти)[\\s\u00a0]{0,3}(?:\\S{1,40}[\\s\u00a0]{1,3}){0,4}$",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private static final List<Kind> KINDS = List.of(
            new Kind("фамилия, имя, отчество", true, NAME + SPACE + PATRONYMIC + "(?![а-яё])"),
            // Short adjectives («целевая программа основна») end like a woman's patronymic, so lower case means men
            // only.
            new Kind(
                    "фамилия, имя, отчество",
                    true,
                    "(?<![А-ЯЁа-яё])[а-яё]{2,30}" + SPACE + "[а-яё]{2,20}(?:ович|евич)(?:а|у|ем|е)?(?![А-ЯЁа-яё])"),
            new Kind(
                    "фамилия, имя, отчество",
                    true,
                    "(?<![А-ЯЁа-яё])[А-ЯЁ]{2,30}" + SPACE
                            + "[А-ЯЁ]{2,20}(?:ОВИЧ(?:А|У|ЕМ|Е)?|ЕВИЧ(?:А|У|ЕМ|Е)?|ОВН[АЫУ]|ЕВН[АЫУ]|ИНИЧН[АЫУ])(?![А-ЯЁа-яё])"),
            // No other Russian words: any word before them is a father's name.
            new Kind(
                    "фамилия, имя, отчество",
                    true,
                    "(?iu)(?<![а-яё])[а-яё]{2,30}[\\s\u00a0-]{1,3}(?:оглы|оглу|углы|уулу|кызы|кизи|гызы)(?![а-яё])"),
            new Kind("фамилия с инициалами", true, NAME + SPACE + INITIAL + GAP + INITIAL),
            new Kind("фамилия с инициалами", true, INITIAL + GAP + INITIAL + GAP + NAME),
            new Kind(
                    "номер телефона",
                    false,
                    "(?<![\\d.,/])(?:\\+7|8)[\\s\u00a0(-]{0,3}\\d{3}[\\s\u00a0)-]{0,3}\\d{3}[\\s\u00a0-]{0,2}\\d{2}[\\s\u00a0-]{0,2}\\d{2}(?!\\d)"),
            new Kind("номер телефона", false, "(?<![\\d.,/])79\\d{9}(?!\\d)"),
            // Ten digits are a taxpayer's number too, and a sum.
            new Kind(
                    "номер телефона",
                    false,
                    "(?iu)(?<![\\w.,/-])(?<!инн[\\s\u00a0:№]{1,3})9\\d{9}(?![\\w-]|[.,]\\d|[\\s\u00a0]{0,2}(?:руб|тыс|млн|₽))"),
            new Kind(
                    "номер телефона",
                    false,
                    "(?<![\\d.,/-])9\\d{2}[ \u00a0-]\\d{3}[ \u00a0-]\\d{2}[ \u00a0-]\\d{2}(?![\\d-]|[ \u00a0]\\d)"),
            new Kind("номер телефона", false, "(?<![\\d-])\\d{3}[-\u2013]\\d{2}[-\u2013]\\d{2}(?![\\d-])"),
            new Kind(
                    "номер телефона",
                    false,
                    "\\(\\d{3,5}\\)[\\s\u00a0]{0,2}\\d{1,3}[-\u2013 ]\\d{2}[-\u2013 ]\\d{2}(?!\\d)"),
            new Kind("СНИЛС", false, "(?<!\\d)\\d{3}-\\d{3}-\\d{3}[\\s\u00a0-]{0,2}\\d{2}(?!\\d)"),
            new Kind("СНИЛС", false, "(?<!\\d)\\d{3}[ \u00a0]\\d{3}[ \u00a0]\\d{3}[ \u00a0]\\d{2}(?![ \u00a0]?\\d)"),
            new Kind("СНИЛС", false, "(?iu)снилс\\D{0,10}\\d{11}(?!\\d)"),
            new Kind(
                    "адрес электронной почты",
                    false,
                    "[\\p{L}\\d._+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}"));

    private PersonalData() {}

    /** What kind of personal data the text seems to hold, in Russian, or empty. */
    static Optional<String> in(String text) {
        return KINDS.stream().filter(kind -> kind.foundIn(text)).map(Kind::name).findFirst();
    }

    /** One kind; {@code honours} is true for names, which stand in the names of schools too. */
    private record Kind(String name, boolean honours, Pattern pattern) {

        Kind(String name, boolean honours, String expression) {
            this(name, honours, Pattern.compile(expression));
        }

        boolean foundIn(String text) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (!honours || !namedAfter(text, matcher.start())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean namedAfter(String text, int start) {
            String before = text.substring(Math.max(0, start - 60), start);
            return NAMED_AFTER.matcher(before).find();
        }
    }
}

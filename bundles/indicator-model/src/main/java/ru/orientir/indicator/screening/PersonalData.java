package ru.orientir.indicator.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like personal data in free text (S0 Пол. 3.2: the system holds none): names with a patronymic or initials, phones, e-mail
 * addresses, СНИЛС, days of birth. A rule of this module, not of the platform (domain § 9).
 *
 * <p>It would rather ask once too often than keep a name; what schools and streets are named after («имени А. С. Пушкина», «ул. С. Кирова») passes.
 * Letters that only look Russian count as Russian. Patterns have bounded repetitions only, so that no text makes them slow.
 */
public final class PersonalData {

    /** What was found. */
    public enum Kind {
        NAME("фамилия, имя, отчество"),
        INITIALS("фамилия с инициалами"),
        PHONE("номер телефона"),
        SNILS("СНИЛС"),
        EMAIL("адрес электронной почты"),
        BIRTH("дата рождения");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In Russian. */
        public String words() {
            return words;
        }

        /** Whether it names a person, as schools, streets and authors are named too. */
        public boolean isName() {
            return this == NAME || this == INITIALS;
        }
    }

    private static final String UPPER = "[А-ЯЁ]";
    private static final String NAME = UPPER + "[а-яё]{1,30}(?:-" + UPPER + "[а-яё]{1,30})?";

    /** In every case; the endings keep words like «Основная», «Полковник» and «Верховный» out. */
    private static final String PATRONYMIC = "(?:" + UPPER + "[а-яё]{1,20}(?:ович|евич)(?:а|у|ем|е)?"
            + "|(?:Иль|Кузьм|Лук|Фом|Никит|Савв)ич(?:а|у|ом|ем|е)?"
            + "|" + UPPER + "[а-яё]{1,20}(?:овн|евн|иничн|итичн|ввичн)(?:а|ы|е|у|ой|ою))";

    private static final String INITIAL = UPPER + "\\.";
    private static final Pattern AN_INITIAL = Pattern.compile(INITIAL);
    private static final String GAP = "[ \t]{0,3}";
    private static final String SPACE = "\\s{1,3}";
    private static final String NO_LETTER_BEFORE = "(?<![А-ЯЁа-яё])";
    private static final String NO_LETTER_AFTER = "(?![А-ЯЁа-яё])";

    /**
     * With one initial the ending has to be one of surnames: «В. Уфалей» is a town. The words left out end like surnames and begin items of lists.
     */
    private static final String SURNAME =
            "(?!Основ|Голов|Половин|Причин|Величин|Магазин|Один|Район|Нов|Готов|Здоров|Перв|Услов|Уров|Часов|Послов)"
                    + UPPER
                    + "[а-яё]{1,30}(?:(?:ов|ев|ёв|ин|ын)(?:а|у|ым|ой)?|(?:ск|цк)(?:ий|ая|ого|ому|им|ой|ую)|енко|чук|швили)"
                    + NO_LETTER_AFTER;

    private static final String CAPITALS = "[А-ЯЁ]{4,30}";

    private static final Pattern NAMED_AFTER = Pattern.compile(
            "(?:\\bим\\.|(?<!\\bот )\\bимени|\\bпамяти|\\b(?:ул|пл|пер|пр|просп|бульв|наб|мкр)\\.|\\bпр-т|\\b(?:улиц|площад|переул|проспект|бульвар|набережн)\\w{0,5})"
                    + "\\s{0,3}(?:\\S{1,40}\\s{1,3}){0,4}$",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE);

    private static final String DAY = "(?:\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2}"
            + "|\\d{1,2}\\s{1,3}(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа])(?!\\d)";

    /** «г. р. Миасс» is a river. */
    private static final String BORN = "(?<!\\p{L})[гд](?:[./]|\\. (?=р\\.(?! {0,2}(?-i:\\p{Lu}))))р(?!\\p{L})\\.?";

    /** Who or where, but not the day of a report, nor the bound of an age. */
    private static final String BETWEEN =
            "(?:(?!(?:на|по|от|до|с|со|к|после|не|ранее|позднее)\\s)[\\p{L}.]{1,30}[\\s:,-]{1,3}){0,4}";

    private static final Pattern ABOUT_BIRTH = Pattern.compile("(?iu)рожд|родил|" + BORN);

    private static final int SNILS_DIGITS = 11;

    /** How the sign in an address is written. */
    private static final List<String> AT_SIGNS = List.of("@", "(at)", "[at]", "(собака)", "[собака]");

    /** «263-32-95». */
    private static final int SHORTEST_NUMBER = 7;

    private static final List<Sign> SIGNS = List.of(
            new Sign(Kind.NAME, NAME + SPACE + PATRONYMIC + "(?![а-яё])"),
            // Short adjectives («целевая программа основна») end like a woman's patronymic, so lower case means men
            // only.
            new Sign(
                    Kind.NAME,
                    NO_LETTER_BEFORE + "[а-яё]{2,30}" + SPACE + "[а-яё]{2,20}(?:ович|евич)(?:а|у|ем|е)?"
                            + NO_LETTER_AFTER),
            new Sign(
                    Kind.NAME,
                    NO_LETTER_BEFORE + "[А-ЯЁ]{2,30}" + SPACE
                            + "[А-ЯЁ]{2,20}(?:ОВИЧ(?:А|У|ЕМ|Е)?|ЕВИЧ(?:А|У|ЕМ|Е)?|ОВН[АЫУ]|ЕВН[АЫУ]|ИНИЧН[АЫУ])"
                            + NO_LETTER_AFTER),
            // No other Russian words: any word before them is a father's name.
            new Sign(
                    Kind.NAME,
                    "(?iu)(?<![а-яё])[а-яё]{2,30}[\\s-]{1,3}(?:оглы|оглу|углы|уулу|кызы|кизи|гызы)(?![а-яё])"),
            new Sign(Kind.INITIALS, NAME + SPACE + INITIAL + GAP + INITIAL),
            new Sign(Kind.INITIALS, INITIAL + GAP + INITIAL + GAP + NAME),
            new Sign(Kind.INITIALS, NO_LETTER_BEFORE + CAPITALS + SPACE + INITIAL + GAP + INITIAL),
            new Sign(Kind.INITIALS, INITIAL + GAP + INITIAL + GAP + CAPITALS + NO_LETTER_AFTER),
            // A letter before a space begins an item of a list as well, at the beginning of a line and after a number;
            // lists seldom reach «И».
            new Sign(Kind.INITIALS, NO_LETTER_BEFORE + INITIAL + SURNAME),
            new Sign(Kind.INITIALS, "(?m)^[ \t]{0,3}[И-Я]\\.[ \t]{1,3}" + SURNAME),
            new Sign(Kind.INITIALS, INITIAL + "(?<=[^\\s\\d;][ \t]{1,3}" + INITIAL + ")[ \t]{1,3}" + SURNAME),
            new Sign(Kind.INITIALS, NO_LETTER_BEFORE + SURNAME + SPACE + INITIAL),
            new Sign(
                    Kind.PHONE,
                    "(?<![\\d.,/])(?:\\+7|8|7(?=[\\s(-]))[\\s(-]{0,3}\\d{3}[\\s)-]{0,3}\\d{3}[\\s-]{0,2}\\d{2}[\\s-]{0,2}\\d{2}(?!\\d)"),
            new Sign(Kind.PHONE, "(?<![\\d.,/])79\\d{9}(?!\\d)"),
            // Ten digits are a taxpayer's number too, and a sum.
            new Sign(
                    Kind.PHONE,
                    "(?iu)(?<![\\w.,/-])(?<!инн[\\s:#]{1,3})9\\d{9}(?![\\w-]|[.,]\\d|\\s{0,2}(?:руб|тыс|млн|₽))"),
            new Sign(Kind.PHONE, "(?<![\\d.,/-])9\\d{2}[ -]\\d{3}[ -]\\d{2}[ -]\\d{2}(?![\\d-]| \\d)"),
            new Sign(Kind.PHONE, "(?<![\\d-])\\d{3}-\\d{2}-\\d{2}(?![\\d-])"),
            new Sign(Kind.PHONE, "\\(\\d{3,5}\\)\\s{0,2}\\d{1,3}[- ]\\d{2}[- ]\\d{2}(?!\\d)"),
            new Sign(Kind.SNILS, "(?<!\\d)\\d{3}-\\d{3}-\\d{3}[\\s-]{0,2}\\d{2}(?!\\d)"),
            new Sign(Kind.SNILS, "(?<!\\d)\\d{3} \\d{3} \\d{3} \\d{2}(?! ?\\d)"),
            new Sign(Kind.SNILS, "(?iu)снилс\\D{0,10}\\d{11}(?!\\d)"),
            // Eleven digits are many things; its check sum is right of one among a hundred of them.
            new Sign(
                    Kind.SNILS,
                    Pattern.compile(
                            "(?iu)(?<![\\w.,/-])\\d{3}[ .-]?\\d{3}[ .-]?\\d{3}[ .-]?\\d{2}(?![\\w-]|[.,]\\d|\\s{0,2}(?:руб|тыс|млн|₽))"),
                    found -> isSnils(found.group())),
            new Sign(
                    Kind.EMAIL,
                    "[\\p{L}\\d._+-]{1,64}\\s{0,3}(?:@|[(\\[](?:at|собака)[)\\]])\\s{0,3}[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.\\p{L}[\\p{L}\\d-]{1,62}"),
            // «Родившиеся до 01.09.2015» are many, and nobody of them.
            new Sign(
                    Kind.BIRTH,
                    "(?iu)(?:(?<!\\p{L})дат[аыуе]й? рожд(?:ения|\\.)|(?<!\\p{L})родил(?:ся|ась)|" + BORN
                            + ")[\\s:(«\"-]{0,5}" + BETWEEN + "(?<!\\d)" + DAY),
            new Sign(
                    Kind.BIRTH,
                    "(?iu)(?<![\\d.])" + DAY
                            + "(?:\\s{1,3}\\d{4})?\\s{0,3}(?:(?:г(?:ода|\\.)?\\s{0,3})?рождения(?!\\p{L})|" + BORN
                            + ")"));

    private PersonalData() {}

    /** The first kind of personal data that the text seems to hold, or empty. */
    public static Optional<Kind> in(String text) {
        return of(text).stream().findFirst();
    }

    /** All kinds of personal data that the text seems to hold. */
    public static Set<Kind> of(String text) {
        // Formulas, codes and short numbers, which a methodology has by thousands, hold nothing.
        boolean words = text.chars().anyMatch(c -> c > '~');
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        if (!words && !hasAtSign(text) && !hasLongNumber(text)) {
            return found;
        }
        PlainSpelling.of(text).forEach(plain -> find(plain, words, found));
        return found;
    }

    private static void find(String plain, boolean words, Set<Kind> found) {
        Set<Kind> possible = EnumSet.noneOf(Kind.class);
        if (words) {
            possible.add(Kind.NAME);
            if (AN_INITIAL.matcher(plain).find()) {
                possible.add(Kind.INITIALS);
            }
            if (ABOUT_BIRTH.matcher(plain).find()) {
                possible.add(Kind.BIRTH);
            }
        }
        if (hasAtSign(plain)) {
            possible.add(Kind.EMAIL);
        }
        if (hasLongNumber(plain)) {
            possible.addAll(Set.of(Kind.PHONE, Kind.SNILS));
        }
        for (Sign sign : SIGNS) {
            if (possible.contains(sign.kind) && !found.contains(sign.kind) && sign.isIn(plain)) {
                found.add(sign.kind);
            }
        }
    }

    private static boolean hasAtSign(String text) {
        return AT_SIGNS.stream().anyMatch(text::contains);
    }

    /** Whether so many digits stand without a letter between them as the shortest phone has. */
    private static boolean hasLongNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < SHORTEST_NUMBER; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                digits = 0;
            }
        }
        return digits >= SHORTEST_NUMBER;
    }

    /** Numbers up to 001-001-998 have none; nobody of them is asked here. */
    private static boolean isSnils(String text) {
        String digits = text.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < SNILS_DIGITS - 2; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (SNILS_DIGITS - 2 - i);
        }
        return sum % 101 % 100 == Integer.parseInt(digits.substring(SNILS_DIGITS - 2));
    }

    /** How something looks; where it is a name, it stands in the names of schools and streets too. */
    private record Sign(Kind kind, Pattern pattern, Predicate<MatchResult> check) {

        Sign(Kind kind, String expression) {
            this(kind, Pattern.compile(expression), found -> true);
        }

        boolean isIn(String text) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (check.test(matcher) && !(kind.isName() && namedAfter(text, matcher.start()))) {
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

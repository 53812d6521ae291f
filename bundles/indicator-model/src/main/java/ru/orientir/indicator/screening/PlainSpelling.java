package ru.orientir.indicator.screening;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for texts that look alike, so that a rule need not know them all. Only compared, never kept. */
final class PlainSpelling {

    /** Latin and Greek letters, and under each the Cyrillic one that it looks like. */
    private static final String FOREIGN = "AaBCcEeHKkMmOoPpTtXxYyuΑαΒΕεΗΙΚκΜΟοΡρΤτΥυΧχ";

    private static final String CYRILLIC = "АаВСсЕеНКкМмОоРрТтХхУуиАаВЕеНІКкМОоРрТтУуХх";

    private static final Pattern WORD = Pattern.compile("[\\p{IsAlphabetic}0]+");
    private static final Pattern RUSSIAN = Pattern.compile("[А-ЯЁа-яё]");
    private static final Pattern ONE_LETTER = Pattern.compile("(?<!\\p{L})\\p{L}(?=\\.)");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");

    private PlainSpelling() {}

    /**
     * Signs of one width, composed letters, one kind of space and of dash, and Russian words without foreign letters. Where the text has characters
     * that nobody sees, both readings of it: they may stand within a word, and in place of the space between two.
     */
    static List<String> of(String text) {
        // «№» would become two Latin letters.
        String composed = Normalizer.normalize(text.replace('№', '#'), Normalizer.Form.NFKC);
        Matcher unseen = UNSEEN.matcher(composed);
        return unseen.find()
                ? List.of(plain(unseen.replaceAll("")), plain(unseen.replaceAll(" ")))
                : List.of(plain(composed));
    }

    private static String plain(String seen) {
        String plain = DASH.matcher(seen).replaceAll("-");
        if (plain.chars().noneMatch(c -> c == '0' || FOREIGN.indexOf(c) >= 0)) {
            return plain;
        }
        String russian = WORD.matcher(plain)
                .replaceAll(word -> RUSSIAN.matcher(word.group()).find() ? russian(word.group()) : word.group());
        return RUSSIAN.matcher(russian).find()
                ? ONE_LETTER.matcher(russian).replaceAll(letter -> russian(letter.group()))
                : russian;
    }

    private static String russian(String word) {
        StringBuilder letters = new StringBuilder(word.replace('0', 'о'));
        for (int i = 0; i < letters.length(); i++) {
            int foreign = FOREIGN.indexOf(letters.charAt(i));
            if (foreign >= 0) {
                letters.setCharAt(i, CYRILLIC.charAt(foreign));
            }
        }
        return letters.toString();
    }
}

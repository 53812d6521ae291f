package ru.orientir.indicator.spelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that a misspelt one is nearest to. A pack may have thousands of words and hundreds of misspelt ones, so
 * that a word which is too far is given up as soon as that shows.
 */
public final class Spelling {

    private static final int LONGEST = 60;
    /** More letters than this are another word, however long both are. */
    private static final int MOST_CHANGES = 5;

    private Spelling() {}

    /** The nearest of the known words, if one is near enough to be what was meant; the first by letters of those equally near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        char[] letters = letters(word);
        int allowed = Math.min(MOST_CHANGES, Math.max(1, (word.length() + 1) / 3));
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int distance = distance(letters, letters(candidate), allowed);
            if (distance < allowed || distance == allowed && (nearest == null || candidate.compareTo(nearest) < 0)) {
                nearest = candidate;
                allowed = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** A sentence with the nearest word and a space before it, or nothing. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> " Возможно, имелось в виду «" + near + "».")
                .orElse("");
    }

    /** Upper and lower case are the same. */
    private static char[] letters(String word) {
        return word.toLowerCase(Locale.ROOT).toCharArray();
    }

    /** Levenshtein's distance as far as it is allowed, and more than that where it is greater. */
    private static int distance(char[] a, char[] b, int allowed) {
        int same = 0;
        while (same < a.length && same < b.length && a[same] == b[same]) {
            same++;
        }
        int beyond = allowed + 1;
        int width = b.length - same;
        int[] row = new int[width + 1];
        Arrays.setAll(row, j -> Math.min(j, beyond));
        for (int i = 1; i <= a.length - same; i++) {
            int first = Math.max(1, i - allowed);
            int last = Math.min(width, i + allowed);
            int diagonal = row[first - 1];
            row[first - 1] = first == 1 ? Math.min(i, beyond) : beyond;
            int least = row[first - 1];
            for (int j = first; j <= last; j++) {
                int replaced = diagonal + (a[same + i - 1] == b[same + j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(Math.min(replaced, beyond), 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least > allowed) {
                return beyond;
            }
        }
        return row[width];
    }
}

package ru.orientir.rest;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds of which organisations a text tells, by words and numbers that stand nowhere else. */
final class LeakDetector {

    /** 811 122 on a page is 811122. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[\\u00a0\\u202f\\u2009 ](?=\\d{3})");

    /** Whole words only: the hexadecimal numbers of incidents and hashes and the parts of a second hold any digits. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.-]+");

    /** The end of a sentence, or of a whole number that is written with decimals. */
    private static final Pattern END = Pattern.compile("\\.0*$");

    private final Map<String, Known> names = new HashMap<>();
    private final Map<String, Known> contents = new HashMap<>();

    LeakDetector() {
        for (Known known : Known.values()) {
            put(names, known, known.code(), known.bird().toLowerCase(Locale.ROOT));
            put(
                    contents,
                    known,
                    known.students(),
                    known.diagnosed(),
                    known.studentsBefore(),
                    known.diagnosedBefore(),
                    known.contingent(),
                    known.note(),
                    known.remark());
        }
    }

    private static void put(Map<String, Known> words, Known known, Object... own) {
        for (Object word : own) {
            if (words.put(word.toString(), known) != null) {
                throw new IllegalStateException(word + " stands for two");
            }
        }
    }

    /** Whose code or name the text holds. */
    Set<Known> named(String text) {
        return found(names, text);
    }

    /** Whose answers the text holds, or what was written about them. */
    Set<Known> told(String text) {
        return found(contents, text);
    }

    private static Set<Known> found(Map<String, Known> words, String text) {
        Set<Known> found = EnumSet.noneOf(Known.class);
        String plain = GROUPING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        WORD.matcher(plain).results().forEach(word -> {
            Known known = words.get(END.matcher(word.group()).replaceFirst(""));
            if (known != null) {
                found.add(known);
            }
        });
        return found;
    }
}

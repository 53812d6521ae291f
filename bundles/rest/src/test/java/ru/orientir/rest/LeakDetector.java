package ru.orientir.rest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds of which organisations a text tells, by what stands nowhere else. */
final class LeakDetector {

    /** 811 001 on a page is 811001. */
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[\\u00a0\\u202f\\u2009 ](?=\\d{3})");

    private final Map<Known, Pattern> names = new EnumMap<>(Known.class);
    private final Map<Known, Pattern> contents = new EnumMap<>(Known.class);

    LeakDetector() {
        for (Known known : Known.values()) {
            names.put(known, anyOf(List.of(known.code(), known.bird().toLowerCase(Locale.ROOT))));
            contents.put(
                    known,
                    anyOf(Stream.of(
                                    known.students(),
                                    known.diagnosed(),
                                    known.studentsBefore(),
                                    known.diagnosedBefore(),
                                    known.contingent(),
                                    known.note(),
                                    known.remark())
                            .map(Object::toString)
                            .toList()));
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

    private static Set<Known> found(Map<Known, Pattern> patterns, String text) {
        String plain = GROUPING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        Set<Known> found = EnumSet.noneOf(Known.class);
        patterns.forEach((known, pattern) -> {
            if (pattern.matcher(plain).find()) {
                found.add(known);
            }
        });
        return found;
    }

    /** Not within a longer word: the hexadecimal numbers of incidents and hashes hold any digits. */
    private static Pattern anyOf(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(Pattern.quote(word)));
        return Pattern.compile("(?<![\\p{L}\\p{N}.-])" + quoted.stream().collect(Collectors.joining("|", "(?:", ")"))
                + "(?![\\p{L}\\p{N}-])");
    }
}

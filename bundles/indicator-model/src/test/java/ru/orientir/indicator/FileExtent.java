package ru.orientir.indicator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How many lines a file has and how many characters each of them: which places are inside of it. */
final class FileExtent {

    /** What ends a line: YAML 1.1, 4.2. */
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");

    private final List<Integer> lengths = new ArrayList<>();

    private FileExtent(String text) {
        for (String line : LINE_BREAK.split(text, -1)) {
            lengths.add(line.codePointCount(0, line.length()));
        }
    }

    static FileExtent of(byte[] file) {
        return new FileExtent(new String(file, StandardCharsets.UTF_8));
    }

    /** Whether there is such a character, or the end of a line. */
    boolean holds(Position place) {
        return place.line() >= 1
                && place.line() <= lengths.size()
                && place.column() >= 1
                && place.column() <= lengths.get(place.line() - 1) + 1;
    }
}

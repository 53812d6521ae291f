package ru.orientir.demo.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of this bundle: tab-separated, with a header, {@code #} for comments. */
final class Tsv {

    private Tsv() {}

    /** The rows in order, each by the names of the header. */
    static List<Map<String, String>> read(String resource) {
        List<String> lines = text(resource)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String[] names = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int at = 0; at < names.length; at++) {
                row.put(names[at], values[at]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String resource) {
        try (InputStream in = Tsv.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

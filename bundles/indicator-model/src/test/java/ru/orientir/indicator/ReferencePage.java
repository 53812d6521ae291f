package ru.orientir.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of the reference page as packs. An example that begins with {@code id:} is one; the parts of any other take the
 * places of those of the nearest whole one above it, as the page says.
 */
public final class ReferencePage {

    private static final Path PAGE = Path.of("../indicator-model/METHODOLOGY.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml$\\n(.*?)^```$");
    private static final Pattern PART = Pattern.compile("(?ms)^([A-Za-z]+):.*?(?=^[A-Za-z]+:|\\z)");

    private ReferencePage() {}

    /**
     * The packs of the page.
     *
     * @return their texts, by {@code строка n}: where the example begins
     */
    public static Map<String, String> packs() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> packs = new LinkedHashMap<>();
        Map<String, String> whole = Map.of();
        Matcher examples = EXAMPLE.matcher(page);
        while (examples.find()) {
            Map<String, String> parts = parts(examples.group(1));
            if (parts.containsKey("id")) {
                whole = parts;
            }
            Map<String, String> pack = new LinkedHashMap<>(whole);
            pack.putAll(parts);
            long line = page.substring(0, examples.start(1)).lines().count() + 1;
            packs.put("строка " + line, String.join("", pack.values()));
        }
        return packs;
    }

    private static Map<String, String> parts(String example) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher matcher = PART.matcher(example);
        while (matcher.find()) {
            parts.put(matcher.group(1), matcher.group());
        }
        return parts;
    }
}

package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.spelling.Excerpt;

/** Reads {@code expect}: what has to come out of a worked example. */
final class ExpectationsReader {

    /** What a number begins with, and no word does. */
    private static final Pattern NUMBER = Pattern.compile("[-+.0-9]");

    private static final int MOST_ORGANISATIONS = 1_000_000;
    private static final String OFFICIAL = "official";
    private static final Map<String, String> WITHOUT_VALUE =
            Map.of("missing", "missing", "no-base", "no-base", "not-applicable", "not-applicable");
    private static final Map<String, String> STATUSES = statuses();

    private final Reading reading;
    private final Map<String, Optional<Integer>> decimals;

    /** @param decimals the places after the point of each result, by code; absent where they could not be read */
    ExpectationsReader(Reading reading, Map<String, Optional<Integer>> decimals) {
        this.reading = reading;
        this.decimals = decimals;
    }

    Map<String, Expected> read(List<Entry> entries) {
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!decimals.containsKey(entry.key())) {
                reading.findings()
                        .error(
                                "case.indicator.unknown",
                                "Показателя или итога «" + Excerpt.of(entry.key()) + "» в методике нет."
                                        + hint(entry.key()),
                                entry.position());
            } else {
                expected(entry).ifPresent(value -> expected.put(entry.key(), value));
            }
        }
        return expected;
    }

    private String hint(String code) {
        String hint = reading.hint(code, decimals.keySet());
        return hint.isEmpty() ? " Ожидать можно показатели, критерии с aggregate и total." : hint;
    }

    private Optional<Expected> expected(Entry entry) {
        if (entry.value() instanceof MappingNode) {
            return detailed(new Fields(entry.value(), reading), entry.key());
        }
        Optional<String> word = reading.scalars().text(entry.value());
        if (word.isPresent() && !NUMBER.matcher(word.get()).lookingAt()) {
            return reading.scalars().word(entry.value(), WITHOUT_VALUE).map(status -> new Expected("", status));
        }
        return value(entry.value(), entry.key()).map(number -> new Expected(number.toPlainString(), OFFICIAL));
    }

    private Optional<Expected> detailed(Fields fields, String code) {
        String status = fields.word("status", STATUSES, OFFICIAL);
        boolean absent = WITHOUT_VALUE.containsKey(status);
        Optional<Node> written = absent ? fields.find("value") : fields.require("value");
        if (absent && written.isPresent()) {
            reading.findings()
                    .error(
                            "case.value.absent",
                            "При статусе " + status + " значения нет. Уберите value или смените status.",
                            YamlSource.position(written.get()));
        }
        Optional<BigDecimal> value = written.flatMap(node -> value(node, code));
        Optional<BigDecimal> deviation = fields.optionalDecimal("deviation");
        Optional<BigDecimal> attainment = fields.optionalDecimal("attainment");
        Optional<BigDecimal> points = fields.optionalDecimal("points");
        Optional<String> level = fields.find("level").flatMap(reading.scalars()::code);
        Optional<Map<String, Integer>> distribution =
                fields.find("distribution").map(this::distribution);
        fields.finish();
        return value.isEmpty() && !absent
                ? Optional.empty()
                : Optional.of(new Expected(
                        value.map(BigDecimal::toPlainString).orElse(""),
                        status,
                        deviation,
                        attainment,
                        points,
                        level,
                        distribution));
    }

    private Map<String, Integer> distribution(Node node) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entry entry : reading.entries(node)) {
            reading.scalars()
                    .whole(entry.value(), 1, MOST_ORGANISATIONS)
                    .ifPresent(count -> counts.put(entry.key(), count));
        }
        return counts;
    }

    /** A value is written as it is published, so that a case also proves the rounding. */
    private Optional<BigDecimal> value(Node node, String code) {
        Optional<BigDecimal> value = reading.scalars().decimal(node);
        Optional<Integer> scale = decimals.get(code);
        if (value.isPresent()
                && scale.filter(places -> places != value.get().scale()).isPresent()) {
            reading.findings()
                    .error(
                            "case.value.decimals",
                            "«" + code + "» публикуется с числом знаков после запятой: " + scale.get()
                                    + ". Запишите ожидаемое значение так же.",
                            YamlSource.position(node));
        }
        return value;
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>(WITHOUT_VALUE);
        statuses.put(OFFICIAL, OFFICIAL);
        statuses.put("not-less-than", "not-less-than");
        return Map.copyOf(statuses);
    }
}

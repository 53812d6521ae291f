package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.spelling.Excerpt;
import ru.orientir.indicator.spelling.Spelling;
import ru.orientir.indicator.spelling.UnseenCharacter;

/**
 * A table with known keys. A reader asks for each key it understands; what nobody asked for is an error. After an error the
 * methods give something harmless, so that reading goes on and finds the next mistake too.
 */
final class Fields {

    private static final int MOST_DECIMALS = 10;

    private final Reading reading;
    private final Position position;
    /** Of what is no table, it is enough to say that. */
    private final boolean table;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> doubtful = new HashSet<>();

    Fields(Node node, Reading reading) {
        this.reading = reading;
        this.position = YamlSource.position(node);
        this.table = node instanceof MappingNode;
        reading.entries(node).forEach(entry -> entries.put(entry.key(), entry));
    }

    Position position() {
        return position;
    }

    /** The place of a key; of one that is not there, that of the table. */
    Position position(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::position).orElse(position);
    }

    /** The value of a key, if it is there. */
    Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The value of a key that has to be there; that it is not is said in the end. */
    Optional<Node> require(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty() && table) {
            missing.add(key);
        }
        return value;
    }

    String text(String key) {
        return require(key).flatMap(reading.scalars()::text).orElse("");
    }

    Optional<String> optionalText(String key) {
        return find(key).flatMap(reading.scalars()::text);
    }

    Optional<LocalDate> optionalDate(String key) {
        return find(key).flatMap(reading.scalars()::date);
    }

    Optional<BigDecimal> optionalDecimal(String key) {
        return find(key).flatMap(reading.scalars()::decimal);
    }

    /** No when absent. */
    boolean flag(String key) {
        return flag(key, false);
    }

    boolean flag(String key, boolean otherwise) {
        Optional<Node> stated = find(key);
        Optional<Boolean> flag = stated.flatMap(reading.scalars()::flag);
        if (stated.isPresent() && flag.isEmpty()) {
            doubtful.add(key);
        }
        return flag.orElse(otherwise);
    }

    /** The places after the point that something is rounded to. */
    int decimals(int otherwise) {
        return readDecimals(otherwise).orElse(otherwise);
    }

    /** The places after the point that something is rounded to; absent where they cannot be read. */
    Optional<Integer> readDecimals(int otherwise) {
        Optional<Node> stated = find("decimals");
        return stated.isEmpty() ? Optional.of(otherwise) : reading.scalars().whole(stated.get(), 0, MOST_DECIMALS);
    }

    /** What something weighs beside its neighbours: above zero. */
    Optional<BigDecimal> weight() {
        Optional<BigDecimal> weight = optionalDecimal("weight");
        if (weight.isPresent() && weight.get().signum() <= 0) {
            reading.findings()
                    .error(
                            "indicator.weight",
                            "Вес должен быть больше нуля. Исправьте или уберите weight.",
                            position("weight"));
            return Optional.empty();
        }
        return weight;
    }

    /** The codes of a list; absent when the list is. */
    Optional<Set<String>> codes(String key) {
        return find(key).map(list -> {
            Set<String> codes = new LinkedHashSet<>();
            reading.items(list).forEach(node -> reading.scalars().code(node).ifPresent(codes::add));
            return codes;
        });
    }

    /** One of the known words. */
    <T> Optional<T> word(String key, Map<String, T> words) {
        return require(key).flatMap(node -> reading.scalars().word(node, words));
    }

    /** One of the known words, or the default when absent. */
    <T> T word(String key, Map<String, T> words, T otherwise) {
        return find(key).flatMap(node -> reading.scalars().word(node, words)).orElse(otherwise);
    }

    /** The items of a list; empty when absent. */
    List<Node> list(String key) {
        return find(key).map(reading::items).orElse(List.of());
    }

    /** The entries of a table with keys of its own; empty when absent. */
    List<Entry> table(String key) {
        return find(key).map(reading::entries).orElse(List.of());
    }

    /** Complains about keys that nobody asked for, and about missing ones unless they are there with a mistake. */
    void finish() {
        for (Entry entry : entries.values()) {
            if (reading.findings().isFull()) {
                return;
            }
            if (!asked.contains(entry.key())) {
                Spelling.nearest(entry.key(), asked).ifPresent(meant -> {
                    missing.remove(meant);
                    doubtful.add(meant);
                });
                reading.findings()
                        .error(
                                "pack.key.unknown",
                                "Неизвестное «" + Excerpt.of(entry.key()) + "»." + hint(entry.key()),
                                entry.position());
            }
        }
        missing.forEach(key ->
                reading.findings().error("pack.key.missing", "Не указано обязательное «" + key + "».", position));
    }

    /** Whether a yes or no was stated in a way that cannot be read; of the key that is known when all is read. */
    boolean isDoubtful(String key) {
        return doubtful.contains(key);
    }

    private String hint(String key) {
        Optional<String> unseen = UnseenCharacter.advice(key);
        if (unseen.isPresent()) {
            return " " + unseen.get();
        }
        String hint = reading.hint(key, asked);
        return hint.isEmpty() ? " Здесь бывают: " + String.join(", ", asked) + "." : hint;
    }
}

package ru.orientir.indicator.pack;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.lint.Places;

/** Looks places up in the nodes that the pack was read from; whatever nobody asks for is not laid out. */
final class YamlPlaces implements Places {

    private final Node root;
    private final Map<Position, MappingNode> tables = new HashMap<>();
    private final Map<MappingNode, Map<String, Entry>> entries = new IdentityHashMap<>();

    YamlPlaces(Node root) {
        this.root = root;
    }

    @Override
    public Position begin() {
        return YamlSource.position(root);
    }

    @Override
    public Position of(Position table, String... path) {
        if (tables.isEmpty()) {
            collect(root);
        }
        Position place = table;
        Optional<Node> at = Optional.ofNullable(tables.get(table));
        for (String step : path) {
            Optional<Entry> entry = at.flatMap(node -> entry(node, step));
            if (entry.isEmpty()) {
                return place;
            }
            place = entry.get().position();
            at = entry.map(Entry::value);
        }
        return place;
    }

    /** No two tables begin at one place: a table as a key of another is refused before. */
    private void collect(Node node) {
        if (node instanceof MappingNode mapping) {
            tables.put(YamlSource.position(mapping), mapping);
            mapping.getValue().forEach(tuple -> collect(tuple.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::collect);
        }
    }

    private Optional<Entry> entry(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return Optional.ofNullable(
                    entries.computeIfAbsent(mapping, YamlPlaces::entries).get(step));
        }
        return node instanceof SequenceNode sequence ? item(sequence.getValue(), step) : Optional.empty();
    }

    private static Optional<Entry> item(List<Node> items, String step) {
        int number = Integer.parseInt(step);
        return number < items.size()
                ? Optional.of(new Entry(step, items.get(number), YamlSource.position(items.get(number))))
                : Optional.empty();
    }

    private static Map<String, Entry> entries(MappingNode mapping) {
        Map<String, Entry> entries = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.put(key.getValue(), new Entry(key.getValue(), tuple.getValueNode(), YamlSource.position(key)));
            }
        }
        return entries;
    }
}

package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ru.orientir.indicator.lint.Findings;
import ru.orientir.indicator.spelling.Excerpt;
import ru.orientir.indicator.spelling.Spelling;

/** What the readers of the parts of one pack share: its text, and what is said about it so far. */
final class Reading {

    private final int[] file;
    private final Findings findings;
    private final Scalars scalars;

    Reading(String text, Findings findings) {
        this.file = text.codePoints().toArray();
        this.findings = findings;
        this.scalars = new Scalars(findings);
    }

    int[] file() {
        return file;
    }

    Findings findings() {
        return findings;
    }

    Scalars scalars() {
        return scalars;
    }

    /** Which of the known words was meant, as long as there is anybody to tell. */
    String hint(String word, Collection<String> known) {
        return findings.isFull() ? "" : Spelling.hint(word, known);
    }

    /** The items of a list. */
    List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        findings.error(
                "pack.list",
                "Здесь должен быть список: пункты с дефисом или [через, запятую].",
                YamlSource.position(node));
        return List.of();
    }

    /** The entries of a table, without the ones whose key stands there twice. */
    List<Entry> entries(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            findings.error(
                    "pack.table", "Здесь должна быть таблица: строки «имя: значение».", YamlSource.position(node));
            return List.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Commas commas = new Commas(file, mapping);
        for (NodeTuple tuple : commas.joined(findings)) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Entry entry = new Entry(key.getValue(), tuple.getValueNode(), YamlSource.position(key));
                Entry earlier = entries.putIfAbsent(entry.key(), entry);
                if (earlier != null) {
                    findings.error(
                            "pack.key.twice",
                            "«" + Excerpt.of(entry.key()) + "» указано дважды: ещё раз в строке "
                                    + earlier.position().line() + ".",
                            entry.position());
                }
            } else {
                findings.error(
                        "pack.key", "Именем здесь может быть только текст.", YamlSource.position(tuple.getKeyNode()));
            }
        }
        return new ArrayList<>(entries.values());
    }
}

package ru.orientir.indicator.pack;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.lint.Findings;

/** Turns the text of a pack into plain YAML nodes. Nothing is constructed, so no tag can reach a class. */
final class YamlSource {

    static final Position BEGIN = new Position(1, 1);

    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 30;
    private static final String ANCHOR =
            "Ссылки внутри файла (& и *) не поддерживаются. Повторите на этом месте сам текст; если «&» "
                    + "или «*» — его начало, возьмите весь текст в кавычки.";
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

    private final Findings findings;

    YamlSource(Findings findings) {
        this.findings = findings;
    }

    /** The root, or empty after an error. */
    Optional<Node> root(String text) {
        if (text.length() > LONGEST) {
            findings.error(
                    "pack.size",
                    "Файл методики слишком велик: больше " + LONGEST
                            + " символов. Сократите тексты или разделите методику на две.",
                    BEGIN);
            return Optional.empty();
        }
        try {
            Node root = yaml().compose(new StringReader(text));
            if (root == null) {
                findings.error("pack.empty", "Файл методики пуст: в нём нет ни одной строки «имя: значение».", BEGIN);
                return Optional.empty();
            }
            return isPlain(root) ? Optional.of(root) : Optional.empty();
        } catch (MarkedYAMLException e) {
            YamlComplaint complaint = YamlComplaint.of(e, text);
            findings.error("pack.yaml", complaint.sentence(), complaint.position());
        } catch (ReaderException e) {
            findings.error(
                    "pack.character",
                    "Недопустимый символ с кодом U+%04X, в файле по счёту %d-й. Удалите его."
                            .formatted(e.getCodePoint(), e.getPosition() + 1),
                    BEGIN);
        } catch (YAMLException e) {
            findings.error(
                    "pack.yaml.limits",
                    String.valueOf(e.getMessage()).contains("aliases")
                            ? ANCHOR
                            : "Списки и таблицы вложены глубже " + DEEPEST
                                    + " уровней. Проверьте, все ли скобки «[» и «{» закрыты, и уменьшите вложенность.",
                    BEGIN);
        }
        return Optional.empty();
    }

    static Position position(Node node) {
        return position(node.getStartMark());
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
    }

    /** Anchors come before their aliases, so refusing anchors on the way keeps the walk from going in circles. */
    private boolean isPlain(Node node) {
        if (node.getAnchor() != null) {
            findings.error("pack.anchor", ANCHOR, position(node));
            return false;
        }
        if (!PLAIN.contains(node.getTag())) {
            findings.error("pack.tag", YamlComplaint.TAG, position(node));
            return false;
        }
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (!isPlain(item)) {
                    return false;
                }
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (!isPlain(tuple.getKeyNode()) || !isPlain(tuple.getValueNode())) {
                    return false;
                }
            }
        }
        return true;
    }
}

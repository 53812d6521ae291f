package ru.orientir.indicator.pack;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.lint.Findings;

/** Turns the text of a pack into plain YAML nodes. Nothing is constructed, so no tag can reach a class. */
final class YamlSource {

    static final Position BEGIN = new Position(1, 1);

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
        try {
            Node root = composer(ended(text)).getSingleNode();
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
        } catch (NumberFormatException e) {
            // What SnakeYAML 2.5 makes of "\\UFFFFFFFF": more than an int holds.
            findings.error("pack.character", "В файле записан код символа (\\U), которого нет. Исправьте его.", BEGIN);
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

    /** Such a character stops the parser when it stands in the file; this one was written by its code. */
    private static String unprintable(String text) {
        int character = text.codePoints()
                .filter(each -> !StreamReader.isPrintable(each))
                .findFirst()
                .orElseThrow();
        return "В тексте записан недопустимый символ с кодом U+%04X. Удалите его.".formatted(character);
    }

    /** SnakeYAML 2.5 takes a carriage return for the end of a line unless it is the last character. */
    private static String ended(String text) {
        return text.endsWith("\r") ? text + "\n" : text;
    }

    static Position position(Node node) {
        return position(node.getStartMark());
    }

    static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Without the parts of the library that construct and write: loading them takes longer than a small pack does. */
    private static Composer composer(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(PackReader.MOST_BYTES);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new Composer(new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options);
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
        if (node instanceof ScalarNode scalar && !StreamReader.isPrintable(scalar.getValue())) {
            findings.error("pack.character", unprintable(scalar.getValue()), position(node));
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

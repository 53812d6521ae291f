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
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

    private final Findings findings;

    YamlSource(Findings findings) {
        this.findings = findings;
    }

    /** The root, or empty after an error. */
    Optional<Node> root(String text) {
        try {
            Node root = composer(text).getSingleNode();
            if (root == null) {
                findings.error("pack.empty", "Файл методики пуст.", BEGIN);
                return Optional.empty();
            }
            return isPlain(root) ? Optional.of(root) : Optional.empty();
        } catch (MarkedYAMLException e) {
            findings.error("pack.yaml", YamlComplaint.of(e.getProblem(), e.getContext()), position(e));
        } catch (ReaderException e) {
            findings.error(
                    "pack.character",
                    "Недопустимый символ с кодом U+%04X, в файле по счёту %d-й. Удалите его."
                            .formatted(e.getCodePoint(), e.getPosition() + 1),
                    BEGIN);
        } catch (YAMLException e) {
            findings.error(
                    "pack.yaml.limits",
                    "Файл не разбирается: вложенность больше " + DEEPEST
                            + " уровней или есть ссылки внутри файла (&, *).",
                    BEGIN);
        }
        return Optional.empty();
    }

    static Position position(Node node) {
        return position(node.getStartMark());
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Position position(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? BEGIN : position(mark);
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
            findings.error(
                    "pack.anchor",
                    "Ссылки внутри файла (& и *) не поддерживаются. Повторите текст целиком.",
                    position(node));
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

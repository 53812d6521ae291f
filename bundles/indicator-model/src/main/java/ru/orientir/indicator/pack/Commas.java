package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import ru.orientir.indicator.lint.Findings;
import ru.orientir.indicator.spelling.Excerpt;

/**
 * The commas of a table in braces. One inside a number or a text without quotation marks cuts it in two, and its rest stands there
 * like a name without a value.
 */
final class Commas {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,10}");

    private final int[] file;
    private final MappingNode table;

    Commas(int[] file, MappingNode table) {
        this.file = file;
        this.table = table;
    }

    /** The entries of the table, those that were cut put together again after a finding. */
    List<NodeTuple> joined(Findings findings) {
        if (table.getFlowStyle() != FlowStyle.FLOW) {
            return table.getValue();
        }
        List<NodeTuple> joined = new ArrayList<>();
        for (NodeTuple tuple : table.getValue()) {
            if (isCutOff(tuple) && !joined.isEmpty()) {
                joined.add(whole(joined.remove(joined.size() - 1), (ScalarNode) tuple.getKeyNode(), findings));
            } else {
                joined.add(tuple);
            }
        }
        return joined;
    }

    private boolean isCutOff(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key
                && key.isPlain()
                && tuple.getValueNode() instanceof ScalarNode value
                && value.getTag().equals(Tag.NULL)
                && value.getValue().isEmpty()
                && !isColonBetween(key, value);
    }

    private boolean isColonBetween(ScalarNode key, ScalarNode value) {
        for (int at = key.getEndMark().getIndex(); at < value.getStartMark().getIndex(); at++) {
            if (file[at] == ':') {
                return true;
            }
        }
        return false;
    }

    private static NodeTuple whole(NodeTuple before, ScalarNode rest, Findings findings) {
        Optional<ScalarNode> start = before.getValueNode() instanceof ScalarNode value && value.isPlain()
                ? Optional.of(value)
                : Optional.empty();
        Optional<String> number = start.map(ScalarNode::getValue)
                .filter(text -> WHOLE.matcher(text).matches()
                        && FRACTION.matcher(rest.getValue()).matches())
                .map(text -> text + "." + rest.getValue());
        findings.error(
                "pack.comma",
                number.map(fraction ->
                                "Дробь — через точку: " + fraction + ". Запятая начинает здесь новое «имя: значение».")
                        .orElse("После запятой внутри {…} ожидается «имя: значение», а стоит «"
                                + Excerpt.of(rest.getValue())
                                + "». Если это продолжение текста, возьмите весь текст в кавычки."),
                YamlSource.position(rest));
        return number.map(fraction -> new NodeTuple(before.getKeyNode(), with(start.get(), fraction)))
                .orElse(before);
    }

    private static ScalarNode with(ScalarNode node, String text) {
        return new ScalarNode(node.getTag(), text, node.getStartMark(), node.getEndMark(), node.getScalarStyle());
    }
}

package ru.orientir.indicator.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaContext;
import ru.orientir.indicator.formula.FormulaContext.OtherIndicator;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;
import ru.orientir.indicator.spelling.Excerpt;
import ru.orientir.indicator.spelling.Spelling;

/**
 * The formulas of all indicators of a pack, each read once, whether its indicator comes first or another that takes its value
 * does.
 */
final class IndicatorFormulas {

    private static final int LONGEST_CHAIN = 20;

    private final int[] file;
    private final FormulaContext context;
    private final Map<String, ScalarNode> byIndicator = new LinkedHashMap<>();
    private final Map<ScalarNode, FormulaReading> readings = new HashMap<>();
    private final Map<ScalarNode, Integer> chains = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** @param criteria the topmost criteria as they stand in the pack */
    IndicatorFormulas(
            int[] file, Map<String, Type> inputs, Set<String> untyped, boolean stepNamed, List<Node> criteria) {
        this.file = file;
        this.context = FormulaContext.indicator(inputs, stepNamed, this::other).withUntyped(untyped);
        criteria.forEach(this::collect);
    }

    /** @param code of the indicator, for what is said about circles */
    FormulaReading read(String code, ScalarNode node) {
        FormulaReading known = readings.get(node);
        if (known != null) {
            return known;
        }
        Open reading = new Open(code, node);
        open.addLast(reading);
        FormulaReading read = FormulaParser.parse(node.getValue(), context, ScalarPlace.of(node, file));
        open.removeLast();
        chains.put(node, reading.chain);
        readings.put(node, read);
        return read;
    }

    private OtherIndicator other(String code) {
        ScalarNode node = byIndicator.get(code);
        if (node == null) {
            return new OtherIndicator.Refused(
                    "formula.value.unknown",
                    "Показателя «" + Excerpt.of(code) + "» в методике нет."
                            + Spelling.hint(code, byIndicator.keySet()));
        }
        if (open.stream().anyMatch(reading -> reading.node == node)) {
            return new OtherIndicator.Refused(
                    "formula.cycle",
                    "Показатели рассчитываются друг через друга по кругу: " + circle(code, node)
                            + ". Запишите один из них через исходные показатели.");
        }
        if (open.size() > LONGEST_CHAIN) {
            return tooLong();
        }
        FormulaReading reading = read(code, node);
        Open reader = open.getLast();
        reader.chain = Math.max(reader.chain, 1 + chains.get(node));
        if (reader.chain > LONGEST_CHAIN) {
            return tooLong();
        }
        if (reading instanceof FormulaReading.Refused refused) {
            if (refused.findings().isEmpty()) {
                return new OtherIndicator.Untyped();
            }
            return new OtherIndicator.Refused(
                    "formula.value.broken",
                    "В формуле показателя «" + code
                            + "», значение которого здесь взято, ошибка: сначала исправьте её.");
        }
        Formula formula = ((FormulaReading.Read) reading).formula();
        return formula.type() == Type.NUMBER
                ? new OtherIndicator.Known(formula.expression())
                : new OtherIndicator.Refused(
                        "formula.value.type",
                        "Показатель «" + code
                                + "» не число: через value берут только показатели-числа. Повторите его условие здесь.");
    }

    private static OtherIndicator tooLong() {
        return new OtherIndicator.Refused(
                "formula.value.depth",
                "Показатели взяты один через другой больше " + LONGEST_CHAIN + " раз подряд. Сократите цепочку value.");
    }

    private String circle(String code, ScalarNode node) {
        List<String> codes = new ArrayList<>();
        for (Open reading : open) {
            if (!codes.isEmpty() || reading.node == node) {
                codes.add(reading.code);
            }
        }
        codes.add(code);
        return String.join(" → ", codes);
    }

    private void collect(Node criterion) {
        items(criterion, "indicators").forEach(indicator -> {
            Optional<Node> code = child(indicator, "id");
            Optional<Node> formula = child(indicator, "formula");
            if (code.isPresent()
                    && formula.isPresent()
                    && code.get() instanceof ScalarNode name
                    && formula.get() instanceof ScalarNode text) {
                byIndicator.putIfAbsent(name.getValue().strip(), text);
            }
        });
        items(criterion, "criteria").forEach(this::collect);
    }

    /** Quiet: whoever reads the criteria complains about what is no list. */
    private static List<Node> items(Node table, String key) {
        return child(table, key)
                .filter(SequenceNode.class::isInstance)
                .map(list -> ((SequenceNode) list).getValue())
                .orElse(List.of());
    }

    private static Optional<Node> child(Node table, String key) {
        if (table instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return Optional.of(tuple.getValueNode());
                }
            }
        }
        return Optional.empty();
    }

    /** A formula that is being read, and how many values are taken one through another below it. */
    private static final class Open {
        private final String code;
        private final ScalarNode node;
        private int chain;

        private Open(String code, ScalarNode node) {
            this.code = code;
            this.node = node;
        }
    }
}

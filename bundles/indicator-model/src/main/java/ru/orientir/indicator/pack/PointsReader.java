package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.OfTerritory;

/** Reads how points follow from a value: {@code points: none}, or one of {@code bands}, {@code target} and {@code best}. */
final class PointsReader {

    private static final int DECIMALS = 2;
    private static final String RULES =
            "Баллы даются по одному правилу: {bands: [...]} — ступени, {target: {max: 10}} — выполнение "
                    + "плана или {best: {max: 10}} — сравнение с лучшим; без баллов — none. Назовите одно из них.";
    private static final PointsRule.None NONE = new PointsRule.None();
    private static final OfTerritory FROM_VALUE = new OfTerritory.FromValue();

    private final Reading reading;
    private final BandsReader bands;

    PointsReader(Reading reading, String unit, Direction direction) {
        this.reading = reading;
        this.bands = new BandsReader(reading, unit, direction);
    }

    /** How points follow, and where those of a territory come from. */
    record Points(PointsRule rule, OfTerritory ofTerritory) {}

    Points read(Fields indicator) {
        Optional<Node> points = indicator.find("points");
        if (points.isEmpty()) {
            return new Points(NONE, FROM_VALUE);
        }
        if (points.get() instanceof ScalarNode scalar) {
            if (!scalar.getValue().equals("none")) {
                reading.findings().error("points.rule", RULES, YamlSource.position(scalar));
            }
            return new Points(NONE, FROM_VALUE);
        }
        Fields fields = new Fields(points.get(), reading);
        Points read = new Points(
                rule(fields), fields.find("territory").map(this::ofTerritory).orElse(FROM_VALUE));
        fields.finish();
        return read;
    }

    private PointsRule rule(Fields fields) {
        Optional<PointsRule> ofBands = fields.find("bands").map(bands::read);
        Optional<PointsRule> ofTarget = fields.find("target").map(this::toTarget);
        Optional<PointsRule> ofBest = fields.find("best").map(this::toBest);
        List<PointsRule> rules =
                Stream.of(ofBands, ofTarget, ofBest).flatMap(Optional::stream).toList();
        if (rules.size() != 1) {
            reading.findings().error("points.rule", RULES, fields.position());
        }
        return rules.isEmpty() ? NONE : rules.get(0);
    }

    private PointsRule toTarget(Node node) {
        Fields fields = new Fields(node, reading);
        PointsRule rule =
                new PointsRule.ToTarget(maximum(fields), fields.flag("capped", true), fields.decimals(DECIMALS));
        fields.finish();
        return rule;
    }

    private PointsRule toBest(Node node) {
        Fields fields = new Fields(node, reading);
        PointsRule rule = new PointsRule.ToBest(maximum(fields), fields.decimals(DECIMALS));
        fields.finish();
        return rule;
    }

    private BigDecimal maximum(Fields fields) {
        return fields.require("max").flatMap(reading.scalars()::positive).orElse(BigDecimal.ONE);
    }

    private OfTerritory ofTerritory(Node node) {
        if (node instanceof ScalarNode) {
            reading.scalars().word(node, Map.of("value", FROM_VALUE));
            return FROM_VALUE;
        }
        Fields fields = new Fields(node, reading);
        OfTerritory mean = fields.word("mean", Words.OVER)
                .<OfTerritory>map(over -> new OfTerritory.Mean(over, fields.decimals(DECIMALS)))
                .orElse(FROM_VALUE);
        fields.decimals(DECIMALS);
        fields.finish();
        return mean;
    }
}

package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;
import ru.orientir.indicator.Position;

/** Reads how points follow from a value: {@code points: none}, or a list of bands. */
final class PointsReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reading reading;
    private final boolean percent;
    private final Direction direction;

    PointsReader(Reading reading, String unit, Direction direction) {
        this.reading = reading;
        this.percent = unit.equals("%");
        this.direction = direction;
    }

    PointsRule read(Fields indicator) {
        Optional<Node> points = indicator.find("points");
        if (points.isEmpty()) {
            return new PointsRule.None();
        }
        if (points.get() instanceof ScalarNode) {
            reading.scalars().word(points.get(), Map.of("none", true));
            return new PointsRule.None();
        }
        Fields fields = new Fields(points.get(), reading);
        List<Band> bands = new ArrayList<>();
        for (Node node : fields.require("bands").map(reading::items).orElse(List.of())) {
            band(node, bands);
        }
        if (bands.isEmpty()) {
            reading.findings().error("bands.empty", "Не задана ни одна ступень баллов.", fields.position());
        }
        fields.finish();
        return new PointsRule.Bands(bands);
    }

    private void band(Node node, List<Band> bands) {
        Fields fields = new Fields(node, reading);
        Optional<BigDecimal> from = fields.require("from").flatMap(reading.scalars()::decimal);
        Optional<BigDecimal> points = fields.require("points").flatMap(reading.scalars()::decimal);
        if (from.isPresent() && points.isPresent()) {
            Band band = new Band(from.get(), points.get());
            if (!bands.isEmpty()) {
                compare(bands.get(bands.size() - 1), band, fields.position());
            }
            if (percent && band.from().compareTo(HUNDRED) > 0) {
                reading.findings()
                        .warning(
                                "bands.unreachable",
                                "Ступень начинается с " + band.from().toPlainString()
                                        + " %: доля такой не бывает. Проверьте границу.",
                                fields.position());
            }
            bands.add(band);
        }
        fields.finish();
    }

    private void compare(Band below, Band band, Position position) {
        int order = band.from().compareTo(below.from());
        if (order <= 0) {
            reading.findings()
                    .error(
                            order == 0 ? "bands.overlap" : "bands.order",
                            order == 0
                                    ? "Две ступени начинаются с " + band.from().toPlainString()
                                            + ": они перекрываются. Оставьте одну."
                                    : "Ступени идут от меньшего значения к большему: "
                                            + band.from().toPlainString() + " стоит после "
                                            + below.from().toPlainString() + ".",
                            position);
        }
        int change = band.points().compareTo(below.points());
        boolean worse = direction == Direction.HIGHER ? change < 0 : change > 0;
        if (worse) {
            reading.findings()
                    .warning(
                            "bands.direction",
                            "Лучшее значение даёт меньше баллов, чем худшее. Проверьте баллы или направление (better).",
                            position);
        }
    }
}

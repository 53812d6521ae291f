package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.Band;

/** Reads {@code bands}: from which value on how many points are given. */
final class BandsReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reading reading;
    private final boolean percent;
    private final Direction direction;

    BandsReader(Reading reading, String unit, Direction direction) {
        this.reading = reading;
        this.percent = unit.equals("%");
        this.direction = direction;
    }

    PointsRule.Bands read(Node node) {
        List<Band> bands = new ArrayList<>();
        for (Node item : reading.items(node)) {
            band(item, bands);
        }
        if (bands.isEmpty()) {
            reading.findings()
                    .error(
                            "bands.empty",
                            "Не задана ни одна ступень баллов. Добавьте хотя бы одну: {from: 0, points: 0}.",
                            YamlSource.position(node));
        }
        return new PointsRule.Bands(bands);
    }

    private void band(Node node, List<Band> bands) {
        Fields fields = new Fields(node, reading);
        Optional<BigDecimal> from = fields.require("from").flatMap(reading.scalars()::decimal);
        Optional<BigDecimal> points = fields.require("points").flatMap(reading.scalars()::decimal);
        if (from.isPresent() && points.isPresent()) {
            Band band = new Band(from.get(), points.get());
            if (!bands.isEmpty()) {
                compare(bands.get(bands.size() - 1), band, fields);
            }
            if (percent && band.from().compareTo(HUNDRED) > 0) {
                reading.findings()
                        .warning(
                                "bands.unreachable",
                                "Ступень начинается с " + band.from().toPlainString()
                                        + " %: доля такой не бывает. Проверьте границу.",
                                fields.position("from"));
            }
            bands.add(band);
        }
        fields.finish();
    }

    private void compare(Band below, Band band, Fields fields) {
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
                            fields.position("from"));
        }
        int change = band.points().compareTo(below.points());
        boolean worse = direction == Direction.HIGHER ? change < 0 : change > 0;
        if (worse) {
            reading.findings()
                    .warning(
                            "bands.direction",
                            "Лучшее значение даёт меньше баллов, чем худшее. Проверьте баллы или направление (better).",
                            fields.position("points"));
        }
    }
}

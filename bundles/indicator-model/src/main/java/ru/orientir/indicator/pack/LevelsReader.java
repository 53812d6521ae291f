package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Level;

/** Reads {@code levels}, from the lowest up. */
final class LevelsReader {

    private final Reading reading;
    private final Inventions inventions;

    LevelsReader(Reading reading, Inventions inventions) {
        this.reading = reading;
        this.inventions = inventions;
    }

    List<Level> read(List<Node> nodes) {
        List<Level> levels = new ArrayList<>();
        Codes codes = new Codes(reading, "level.code.twice", "другим уровнем");
        for (Node node : nodes) {
            Fields fields = new Fields(node, reading);
            Level level = new Level(
                    codes.read(fields),
                    fields.text("title"),
                    fields.require("from").flatMap(reading.scalars()::decimal).orElse(BigDecimal.ZERO));
            if (!levels.isEmpty()
                    && level.from().compareTo(levels.get(levels.size() - 1).from()) <= 0) {
                reading.findings()
                        .error(
                                "level.order",
                                "Уровни идут от нижнего к верхнему: граница «" + level.title()
                                        + "» должна быть больше предыдущей.",
                                fields.position("from"));
            }
            levels.add(level);
            inventions.read(fields);
            fields.finish();
        }
        return levels;
    }
}

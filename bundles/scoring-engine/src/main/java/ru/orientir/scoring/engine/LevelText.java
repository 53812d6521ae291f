package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Level;

/** Says in Russian which level points reach, and which is the next. */
final class LevelText {

    private LevelText() {}

    /** Empty without levels. */
    static String of(Levels levels, Optional<BigDecimal> points) {
        if (levels.isEmpty()) {
            return "";
        }
        return points.map(known -> reached(levels, known) + next(levels, known))
                .orElse("Баллов нет, поэтому уровень не определён.");
    }

    private static String reached(Levels levels, BigDecimal points) {
        return levels.reached(points)
                .map(level ->
                        "Достигнут уровень " + named(level) + ": баллов не меньше " + NumberText.of(level.from()) + ".")
                .orElse("Ни один уровень не достигнут.");
    }

    private static String next(Levels levels, BigDecimal points) {
        return levels.next(points)
                .map(level -> " Следующий — " + named(level) + ", баллов не меньше " + NumberText.of(level.from())
                        + "; не хватает " + NumberText.of(level.from().subtract(points)) + ".")
                .orElse(" Выше уровня нет.");
    }

    private static String named(Level level) {
        return "«" + level.title() + "»";
    }
}

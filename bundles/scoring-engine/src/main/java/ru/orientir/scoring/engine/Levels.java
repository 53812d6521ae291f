package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Level;

/** The levels that points may reach. */
final class Levels {

    /** The highest first. */
    private final List<Level> levels;

    Levels(List<Level> levels) {
        this.levels = levels.stream()
                .sorted(Comparator.comparing(Level::from).reversed())
                .toList();
    }

    /** A part's own levels, or those of the methodology where it has none. */
    static Levels of(List<Level> own, List<Level> common) {
        return new Levels(own.isEmpty() ? common : own);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    /** The code of the highest level that the points reach. */
    Optional<String> code(Optional<BigDecimal> points) {
        return points.isEmpty() ? Optional.empty() : reached(points.get()).map(Level::code);
    }

    /** The highest level that the points reach. */
    Optional<Level> reached(BigDecimal points) {
        for (Level level : levels) {
            if (points.compareTo(level.from()) >= 0) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The lowest level that the points do not reach. */
    Optional<Level> next(BigDecimal points) {
        return levels.stream()
                .filter(level -> points.compareTo(level.from()) < 0)
                .min(Comparator.comparing(Level::from));
    }
}

package ru.orientir.reporting.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.Over;

/** How points and levels come about, in Russian. */
final class ScoringWords {

    private ScoringWords() {}

    /** Empty for an indicator without points. */
    static String points(PointsRule rule, PointsRule.OfTerritory territory) {
        if (rule instanceof PointsRule.None) {
            return "";
        }
        return own(rule) + territory(territory);
    }

    private static String own(PointsRule rule) {
        if (rule instanceof PointsRule.Bands bands) {
            return bands.bands().stream()
                    .map(band -> "от " + number(band.from()) + " — " + number(band.points()))
                    .collect(Collectors.joining("; "));
        }
        if (rule instanceof PointsRule.ToTarget target) {
            return number(target.maximum()) + " за плановое значение, иначе пропорционально"
                    + (target.capped() ? ", не больше " + number(target.maximum()) : ", без верхней границы");
        }
        if (rule instanceof PointsRule.ToBest best) {
            return number(best.maximum()) + " лучшему значению, остальным пропорционально";
        }
        throw new IllegalStateException("a rule for points without words: " + rule);
    }

    private static String territory(PointsRule.OfTerritory territory) {
        if (territory instanceof PointsRule.OfTerritory.FromValue) {
            return "";
        }
        if (territory instanceof PointsRule.OfTerritory.Mean mean) {
            return ". Территории — среднее баллов её организаций, "
                    + (mean.over() == Over.ALL ? "не отчитавшиеся с нулём" : "у которых есть баллы");
        }
        throw new IllegalStateException("a rule for a territory's points without words: " + territory);
    }

    static String by(Aggregate aggregate) {
        return switch (aggregate.by()) {
            case SUM -> "сумма баллов";
            case WEIGHTED_MEAN -> "взвешенное среднее баллов";
        };
    }

    static String absent(Aggregate.Absent absent) {
        return switch (absent) {
            case RENORMALISE -> "не учитывается, вес делится между остальными";
            case ZERO -> "0 баллов";
            case MISSING -> "итога нет";
        };
    }

    static String levels(List<Level> levels) {
        return levels.stream()
                .map(level -> level.title() + " — от " + number(level.from()))
                .collect(Collectors.joining("; "));
    }

    /** With the comma of Russian texts. */
    static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Indicator.Direction;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** Says in Russian how the points of an indicator follow from its value. */
final class PointsText {

    private final CompiledIndicator compiled;
    private final Indicator indicator;
    private final Yardstick yardstick;
    private final Examined examined;

    PointsText(CompiledIndicator compiled, Yardstick yardstick, Examined examined) {
        this.compiled = compiled;
        this.indicator = compiled.indicator();
        this.yardstick = yardstick;
        this.examined = examined;
    }

    /** Empty for an indicator without points. */
    String of(Score score) {
        PointsScale scale = yardstick.scale();
        if (scale instanceof NoPoints) {
            return "";
        }
        if (score.value().isEmpty()) {
            return "Значения нет, поэтому баллов нет.";
        }
        BigDecimal value = score.value().get();
        if (examined.subject() == Subject.TERRITORY && indicator.territoryPoints() instanceof OfTerritory.Mean mean) {
            return mean(mean, score);
        }
        if (scale instanceof BandPoints bands) {
            return band(bands, value) + given(score);
        }
        if (scale instanceof TargetPoints toTarget) {
            return toTarget(toTarget, value, score);
        }
        if (scale instanceof BestPoints toBest) {
            return toBest(toBest, value, score);
        }
        throw new IllegalArgumentException("no words for " + scale);
    }

    private String mean(OfTerritory.Mean mean, Score score) {
        Optional<Tally.PointsMean> sum = examined.meanOfPoints(compiled);
        if (sum.isEmpty()) {
            return "Баллы территории — среднее баллов её организаций; ни у одной организации баллов нет.";
        }
        String over = mean.over() == Over.ALL
                ? "всех ожидаемых организаций: сумма баллов делится на их число, у кого баллов нет — ноль"
                : "тех организаций, у которых они есть";
        return "Баллы территории — среднее баллов " + over + "; с баллами организаций: "
                + sum.get().having() + ". "
                + NumberText.of(sum.get().sum()) + " / " + sum.get().over() + given(score);
    }

    private static String band(BandPoints bands, BigDecimal value) {
        String shown = "Значение " + NumberText.of(value);
        Optional<String> next = bands.next(value).map(NumberText::of);
        return bands.from(value)
                .map(from -> shown + " попадает в полосу от " + NumberText.of(from)
                        + next.map(to -> " (включительно) до " + to + " (не включая)")
                                .orElse(" и выше"))
                .orElseGet(() -> shown + " ниже первой полосы шкалы"
                        + next.map(from -> ", она начинается с " + from).orElse(""));
    }

    private String toTarget(TargetPoints scale, BigDecimal value, Score score) {
        if (scale.target().isEmpty()) {
            return "Нет планового значения больше нуля, с которым можно сравнить, поэтому баллов нет.";
        }
        BigDecimal target = scale.target().get();
        String most = NumberText.of(scale.proportion().most());
        if (scale.isCapped() && scale.proportion().meets(value, target)) {
            return "Плановое значение " + NumberText.of(target) + " достигнуто, поэтому баллов столько, сколько можно: "
                    + most + given(score);
        }
        return "Баллы — доля от " + most + " по отношению к плановому значению"
                + (scale.isCapped() ? ", не больше " + most : "") + ": "
                + proportion(scale.proportion(), value, target) + given(score);
    }

    private String toBest(BestPoints scale, BigDecimal value, Score score) {
        Optional<BigDecimal> best = examined.bests().of(compiled);
        if (best.isEmpty()) {
            return "Лучшее значение группы ещё не известно, поэтому баллов нет.";
        }
        String known = "Лучшее значение " + group() + " — " + NumberText.of(best.get(), indicator.unit());
        return best.get().signum() > 0
                ? known + ". Баллы — доля от "
                        + NumberText.of(scale.proportion().most()) + " по отношению к нему: "
                        + proportion(scale.proportion(), value, best.get()) + given(score)
                : known + ": сравнивать не с чем, поэтому баллов нет.";
    }

    private String group() {
        return switch (examined.subject()) {
            case ORGANISATION -> "среди организаций того же вида";
            case AUTHORITY -> "среди МОУО";
            case TERRITORY -> "среди территорий того же уровня";
        };
    }

    private String proportion(Proportion proportion, BigDecimal value, BigDecimal mark) {
        boolean higher = indicator.direction() == Direction.HIGHER;
        return NumberText.of(proportion.most()) + " × " + NumberText.term(higher ? value : mark) + " / "
                + NumberText.term(higher ? mark : value);
    }

    private static String given(Score score) {
        return score.points()
                .map(points -> "; баллов: " + NumberText.of(points) + ".")
                .orElse(".");
    }
}

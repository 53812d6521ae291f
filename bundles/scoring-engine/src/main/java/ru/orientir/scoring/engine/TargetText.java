package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Score;

/** Says in Russian which planned value applies and how far the value is from it. */
final class TargetText {

    private static final String PER_CENT = "%";

    private final Indicator indicator;
    private final Tier tier;
    private final TargetPeriod period;

    TargetText(Indicator indicator, Tier tier, TargetPeriod period) {
        this.indicator = indicator;
        this.tier = tier;
        this.period = period;
    }

    /** Empty without a target. */
    String of(Score score) {
        return score.target().map(target -> planned(target) + distance(score)).orElse("");
    }

    private String planned(BigDecimal target) {
        return ended(
                "Плановое значение на " + period() + " " + tier() + " — " + NumberText.of(target, indicator.unit()));
    }

    private String period() {
        return period.half() == 0 ? period.year() + " год" : period.half() + "-е полугодие " + period.year() + " года";
    }

    private String tier() {
        return switch (tier) {
            case ORGANISATION -> "для организаций";
            case MUNICIPALITY -> "для муниципалитетов";
            case REGION -> "для региона";
        };
    }

    private String distance(Score score) {
        if (score.value().isEmpty() || score.deviation().isEmpty()) {
            return "";
        }
        BigDecimal deviation = score.deviation().get();
        String value = " Значение " + NumberText.of(score.value().get(), indicator.unit());
        String attainment = score.attainment()
                .map(percent -> "; выполнение — " + NumberText.of(percent, PER_CENT))
                .orElse("");
        if (deviation.signum() == 0) {
            return ended(value + " равно плановому" + attainment);
        }
        String unit = indicator.unit().equals(PER_CENT) ? "п. п." : indicator.unit();
        return ended(value
                + (deviation.signum() > 0 ? " больше планового на " : " меньше планового на ")
                + NumberText.of(deviation.abs(), unit)
                + attainment);
    }

    /** A unit such as «чел.» already ends the sentence. */
    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}

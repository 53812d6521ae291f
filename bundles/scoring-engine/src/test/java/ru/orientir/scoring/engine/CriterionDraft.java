package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Formula;

/** One criterion of a test; it only groups unless it is told how its points come together. */
final class CriterionDraft {

    private final String code;
    private final List<CriterionDraft> criteria = new ArrayList<>();
    private final List<IndicatorDraft> indicators = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private Optional<Aggregate> aggregate = Optional.empty();
    private Optional<BigDecimal> weight = Optional.empty();

    CriterionDraft(String code) {
        this.code = code;
    }

    static Aggregate aggregate(By by, Absent missing, Absent notApplicable) {
        return new Aggregate(by, missing, notApplicable, 2, Optional.empty(), Optional.empty());
    }

    CriterionDraft brings(By by, Absent missing, Absent notApplicable) {
        aggregate = Optional.of(aggregate(by, missing, notApplicable));
        return this;
    }

    CriterionDraft weight(String of) {
        weight = Optional.of(new BigDecimal(of));
        return this;
    }

    CriterionDraft level(String levelCode, String from) {
        levels.add(new Level(levelCode, levelCode, new BigDecimal(from)));
        return this;
    }

    CriterionDraft with(IndicatorDraft indicator) {
        indicators.add(indicator);
        return this;
    }

    CriterionDraft with(CriterionDraft criterion) {
        criteria.add(criterion);
        return this;
    }

    Criterion done(Function<String, Formula> formulas) {
        List<Indicator> made =
                indicators.stream().map(indicator -> indicator.done(formulas)).toList();
        return new Criterion(
                code,
                "Критерий " + code,
                criteria.stream().map(criterion -> criterion.done(formulas)).toList(),
                made,
                weight,
                aggregate,
                levels,
                new Position(1, 1));
    }
}

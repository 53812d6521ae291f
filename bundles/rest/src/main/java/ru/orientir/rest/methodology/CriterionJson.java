package ru.orientir.rest.methodology;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.Criterion;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * A node of the tree: criteria hold criteria or indicators.
 *
 * @param weight in the node above
 * @param aggregate how its points come from those of its parts; absent where it only groups and has no result
 * @param levels its own, in the place of the methodology's; empty without
 */
public record CriterionJson(
        String code,
        String title,
        @ArraySchema(schema = @Schema(ref = "#/components/schemas/CriterionJson")) List<CriterionJson> criteria,
        List<IndicatorJson> indicators,
        @MayBeAbsent BigDecimal weight,
        @MayBeAbsent AggregateJson aggregate,
        List<LevelJson> levels) {

    static CriterionJson of(Criterion criterion) {
        return new CriterionJson(
                criterion.code(),
                criterion.title(),
                criterion.criteria().stream().map(CriterionJson::of).toList(),
                criterion.indicators().stream().map(IndicatorJson::of).toList(),
                criterion.weight().orElse(null),
                criterion.aggregate().map(AggregateJson::of).orElse(null),
                criterion.levels().stream().map(LevelJson::of).toList());
    }
}

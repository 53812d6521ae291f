package ru.orientir.rest.methodology;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import ru.orientir.indicator.Criterion;

/** A node of the tree: criteria hold criteria or indicators. */
public record CriterionJson(
        String code,
        String title,
        @ArraySchema(schema = @Schema(ref = "#/components/schemas/CriterionJson")) List<CriterionJson> criteria,
        List<IndicatorJson> indicators) {

    static CriterionJson of(Criterion criterion) {
        return new CriterionJson(
                criterion.code(),
                criterion.title(),
                criterion.criteria().stream().map(CriterionJson::of).toList(),
                criterion.indicators().stream().map(IndicatorJson::of).toList());
    }
}

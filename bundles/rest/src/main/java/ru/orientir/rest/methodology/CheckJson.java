package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * A rule over the inputs of a form, of several forms or of two periods.
 *
 * @param severity {@code error} or {@code warning}
 * @param tolerance by how much the two sides may miss each other
 * @param kinds whose forms are judged; empty for every kind that is asked all its inputs
 */
public record CheckJson(
        String code,
        String rule,
        String severity,
        String message,
        @MayBeAbsent Tolerance tolerance,
        List<String> kinds) {

    static CheckJson of(Check check) {
        return new CheckJson(
                check.code(),
                check.rule().text(),
                check.severity().code(),
                check.message(),
                check.tolerance().map(Tolerance::of).orElse(null),
                check.kinds().stream().map(OrganisationKind::code).sorted().toList());
    }

    /**
     * One of the two.
     *
     * @param absolute in the unit of the sides
     * @param percent of the right side
     */
    public record Tolerance(@MayBeAbsent BigDecimal absolute, @MayBeAbsent BigDecimal percent) {

        static Tolerance of(Check.Tolerance tolerance) {
            return tolerance.percent()
                    ? new Tolerance(null, tolerance.amount())
                    : new Tolerance(tolerance.amount(), null);
        }
    }
}

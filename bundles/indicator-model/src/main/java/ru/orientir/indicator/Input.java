package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One asked value of a form (исходный показатель).
 *
 * @param code the name used in formulas and JSON
 * @param label the legal wording
 * @param kinds the kinds of organisation that answer it
 * @param reference true for a reference value: loaded in preparation for every organisation, not asked of the respondent
 * @param notApplicable whether a respondent may say that the question does not concern it
 * @param minimum the least accepted number, if bounded
 * @param maximum the greatest accepted number, if bounded
 * @param options the options of a choice, empty for other types
 * @param context true when collected only to be read, never calculated with (S2 Р.7)
 */
public record Input(
        String code,
        String label,
        InputType type,
        Optional<String> unit,
        Set<OrganisationKind> kinds,
        boolean reference,
        boolean notApplicable,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        List<Option> options,
        Optional<String> source,
        Optional<String> method,
        Optional<String> help,
        boolean context,
        Position position) {

    public Input {
        kinds = Set.copyOf(kinds);
        options = List.copyOf(options);
    }

    /** One option of a choice. */
    public record Option(String code, String label) {}
}

package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example that proves a pack: calculated by hand from the legal text.
 *
 * @param given one set of answers per organisation; a single one for a case about one form
 * @param expected the value by indicator; empty text stands for "no value"
 */
public record GoldenCase(
        String name, int targetYear, List<Given> given, Map<String, Expected> expected, Position position) {
    public GoldenCase {
        given = List.copyOf(given);
        expected = Map.copyOf(expected);
    }

    /** One organisation of the case; {@code reported} is false for one that stays silent. */
    public record Given(OrganisationKind kind, boolean reported, Answers answers) {}

    /**
     * What must come out.
     *
     * @param value plain decimal, or empty when there must be no value
     * @param status the code of the status: official, not-less-than, missing, no-base, not-applicable
     * @param deviation from the year's target, where the case says it
     * @param points where the case says them
     */
    public record Expected(String value, String status, Optional<BigDecimal> deviation, Optional<BigDecimal> points) {

        public Expected(String value, String status) {
            this(value, status, Optional.empty(), Optional.empty());
        }
    }
}

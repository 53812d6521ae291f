package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A worked example that proves a pack: calculated by hand from the legal text.
 *
 * @param period whose targets apply
 * @param given one set of answers per organisation; exactly one in a case about one form
 * @param territory the tier of the territory that the organisations make, however few they are; absent in a case about one form
 * @param expected of the single form, or of the territory, by the code of an indicator, a criterion or {@code total}
 * @param recommendations the codes of exactly those that are given to the single form or the territory; absent when the case does
 *     not look at them
 * @param places where what is expected stands
 */
public record GoldenCase(
        String name,
        TargetPeriod period,
        List<Given> given,
        Optional<Tier> territory,
        Map<String, Expected> expected,
        Optional<Set<String>> recommendations,
        Places places) {
    public GoldenCase {
        given = List.copyOf(given);
        expected = Map.copyOf(expected);
    }

    public Position position() {
        return places.whole();
    }

    /**
     * Where a case, or one organisation of it, stands in its pack.
     *
     * @param expected the places of the expectations, by their codes
     */
    public record Places(Position whole, Map<String, Position> expected) {
        public Places {
            expected = Map.copyOf(expected);
        }

        public static Places of(Position whole) {
            return new Places(whole, Map.of());
        }

        /** The place of an expectation; where that is not known, that of the whole. */
        public Position of(String code) {
            return expected.getOrDefault(code, whole);
        }
    }

    /**
     * One organisation of the case.
     *
     * @param reported false for one that stays silent
     * @param earlier what it stated for earlier periods
     * @param expected of its own form, by code
     * @param broken the codes of exactly those checks that its answers break; absent when the case does not look at them
     * @param places where it and what is expected of it stand
     */
    public record Given(
            OrganisationKind kind,
            boolean reported,
            Answers answers,
            Earlier earlier,
            Map<String, Expected> expected,
            Optional<Set<String>> broken,
            Places places) {
        public Given {
            expected = Map.copyOf(expected);
        }
    }

    /**
     * What must come out.
     *
     * @param value plain decimal, or empty when there must be no value
     * @param status the code of the status: official, not-less-than, missing, no-base, not-applicable
     * @param deviation from the target, where the case says it
     * @param attainment of the target, where the case says it
     * @param points where the case says them
     * @param level the code of the level, where the case says it
     * @param distribution how many chose each option that anybody chose, by its code, where the case says it
     */
    public record Expected(
            String value,
            String status,
            Optional<BigDecimal> deviation,
            Optional<BigDecimal> attainment,
            Optional<BigDecimal> points,
            Optional<String> level,
            Optional<Map<String, Integer>> distribution) {
        public Expected(String value, String status) {
            this(value, status, Optional.empty(), Optional.empty());
        }

        public Expected(String value, String status, Optional<BigDecimal> deviation, Optional<BigDecimal> points) {
            this(value, status, deviation, Optional.empty(), points, Optional.empty(), Optional.empty());
        }
    }
}

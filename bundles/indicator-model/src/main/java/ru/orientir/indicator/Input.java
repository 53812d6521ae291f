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
 * @param traits what is told of it to whoever fills, reads or publishes it
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
        Traits traits,
        Position position) {

    public Input {
        kinds = Set.copyOf(kinds);
        options = List.copyOf(options);
    }

    /**
     * What is told of an input and never calculated with.
     *
     * @param asOf the day or moment that the value is taken at, in words
     * @param counted whether people or participations are counted; absent for anything else
     * @param earlier what becomes of the last period's value
     * @param suppressed whether small numbers are hidden in public
     * @param accrual how the two halves of a year go together; absent where the period is no half-year
     */
    public record Traits(
            Optional<String> asOf,
            Optional<Counted> counted,
            EarlierValue earlier,
            boolean suppressed,
            Optional<Accrual> accrual) {
        public static final Traits NONE =
                new Traits(Optional.empty(), Optional.empty(), EarlierValue.SHOWN, false, Optional.empty());
    }

    /** What is counted. */
    public enum Counted {
        PEOPLE("people"),
        PARTICIPATIONS("participations");

        private final String code;

        Counted(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What becomes of the last period's value when a form is opened. */
    public enum EarlierValue {
        SHOWN("show"),
        /** Offered as the answer, to be confirmed. */
        PREFILLED("prefill"),
        HIDDEN("hide");

        private final String code;

        EarlierValue(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How a half-year's value relates to the year. */
    public enum Accrual {
        /** Since the beginning of the year: the second half's value is the year's. */
        CUMULATIVE("cumulative"),
        /** Of the half-year alone: the year is the sum of both. */
        INCREMENT("increment"),
        /** At the end of the half-year. */
        AS_OF("as-of");

        private final String code;

        Accrual(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** One option of a choice. */
    public record Option(String code, String label) {}
}

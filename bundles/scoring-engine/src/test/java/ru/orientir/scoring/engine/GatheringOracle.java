package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Says what a mean of {@code part} weighed by {@code all}, and the share of organisations with {@code part > all}, must come to
 * over some organisations: straight from the words of the rules, with arithmetic of its own.
 *
 * @param reference whether {@code all} is a reference value; otherwise it is an answer like another
 * @param overAll whether everyone expected is under the line
 */
record GatheringOracle(boolean reference, boolean overAll) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** What must come out, as one line. */
    static String line(String status, Optional<BigDecimal> value, int reported, int expected) {
        return status + " " + value.map(BigDecimal::toPlainString).orElse("-") + " " + reported + "/" + expected;
    }

    String mean(List<Reporting> organisations) {
        List<Reporting> expected = expected(organisations);
        List<Reporting> counted = counted(expected);
        Fraction over = Fraction.ZERO;
        for (Reporting one : counted) {
            over = over.plus(number(one.part()).times(number(one.all())));
        }
        Fraction under = Fraction.ZERO;
        boolean unknown = false;
        for (Reporting one : overAll ? expected : counted) {
            unknown |= one.all().number().isEmpty();
            under = under.plus(number(one.all()));
        }
        if (counted.isEmpty() || unknown) {
            return without(organisations, expected, counted);
        }
        return under.isZero()
                ? line("no-base", Optional.empty(), counted.size(), expected.size())
                : with(over.over(under), counted, expected);
    }

    String share(List<Reporting> organisations) {
        List<Reporting> expected = expected(organisations);
        List<Reporting> counted = counted(expected);
        if (counted.isEmpty()) {
            return without(organisations, expected, counted);
        }
        long yes = counted.stream()
                .filter(one -> one.part()
                                .number()
                                .orElseThrow()
                                .compareTo(one.all().number().orElseThrow())
                        > 0)
                .count();
        Fraction under = Fraction.of(overAll ? expected.size() : counted.size(), 1);
        return with(HUNDRED.times(Fraction.of(yes, 1)).over(under), counted, expected);
    }

    private String with(Fraction exact, List<Reporting> counted, List<Reporting> expected) {
        boolean atLeast = overAll && counted.size() < expected.size();
        return line(
                atLeast ? "not-less-than" : "official", Optional.of(exact.halfUp(1)), counted.size(), expected.size());
    }

    private static String without(List<Reporting> all, List<Reporting> expected, List<Reporting> counted) {
        String status = expected.isEmpty() && !all.isEmpty() ? "not-applicable" : "missing";
        return line(status, Optional.empty(), counted.size(), expected.size());
    }

    /** Without those to whom something does not apply, as far as that is known of them. */
    private List<Reporting> expected(List<Reporting> organisations) {
        return organisations.stream()
                .filter(one -> !one.reported() || one.part().applicable())
                .filter(one -> !one.reported() && !reference || one.all().applicable())
                .toList();
    }

    private static List<Reporting> counted(List<Reporting> expected) {
        return expected.stream()
                .filter(Reporting::reported)
                .filter(one ->
                        one.part().number().isPresent() && one.all().number().isPresent())
                .toList();
    }

    private static Fraction number(Reporting.Cell cell) {
        return cell.number().map(Fraction::of).orElse(Fraction.ZERO);
    }
}

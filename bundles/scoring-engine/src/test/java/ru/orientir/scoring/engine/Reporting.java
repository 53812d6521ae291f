package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;

/**
 * What one organisation of a property test says of a share {@code part / all}: a number, nothing, or «не применимо».
 *
 * @param part over the line
 * @param all under it: an answer or a reference value
 */
record Reporting(boolean reported, Cell part, Cell all, boolean north) {

    /** One answer. */
    record Cell(boolean applicable, Optional<BigDecimal> number) {
        static Cell of(BigDecimal number) {
            return new Cell(true, Optional.of(number));
        }

        static Cell missing() {
            return new Cell(true, Optional.empty());
        }

        static Cell notApplicable() {
            return new Cell(false, Optional.empty());
        }
    }

    static Arbitrary<List<Reporting>> lists() {
        return one().list().ofMinSize(1).ofMaxSize(12).withoutEdgeCases();
    }

    static Arbitrary<Reporting> one() {
        Arbitrary<Boolean> reported = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(reported, cells(), cells(), Arbitraries.of(true, false))
                .as(Reporting::new)
                .withoutEdgeCases();
    }

    /** Whole numbers of every size, decimals, and divisors that make ties when a per cent is rounded. */
    static Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigDecimal> small = Arbitraries.longs().between(0, 60).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> ties =
                Arbitraries.of(8, 16, 40, 80, 400, 2000, 20_000).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> people = Arbitraries.longs().between(0, 60_000).map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> huge = Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.TEN.pow(40))
                .map(BigDecimal::new);
        Arbitrary<BigDecimal> nearLong = Arbitraries.longs()
                .between(Long.MAX_VALUE / 100, Long.MAX_VALUE)
                .map(BigDecimal::valueOf);
        Arbitrary<BigDecimal> decimals =
                Arbitraries.longs().between(0, 100_000).map(unscaled -> BigDecimal.valueOf(unscaled, 2));
        return Arbitraries.frequencyOf(
                Tuple.of(6, small),
                Tuple.of(6, ties),
                Tuple.of(6, people),
                Tuple.of(1, huge),
                Tuple.of(1, nearLong),
                Tuple.of(2, decimals));
    }

    private static Arbitrary<Cell> cells() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, numbers().map(Cell::of)),
                Tuple.of(1, Arbitraries.just(Cell.missing())),
                Tuple.of(1, Arbitraries.just(Cell.notApplicable())));
    }

    static List<Respondent> respondents(List<Reporting> reportings) {
        List<Respondent> respondents = new ArrayList<>();
        for (int i = 0; i < reportings.size(); i++) {
            respondents.add(reportings.get(i).respondent("org-" + i));
        }
        return respondents;
    }

    private Respondent respondent(String code) {
        List<Object> answers = new ArrayList<>();
        put(answers, "part", part);
        put(answers, "all", all);
        return Roster.school(
                code, north ? "north" : "south", reported ? Report.ACCEPTED : Report.NONE, answers.toArray());
    }

    private static void put(List<Object> answers, String code, Cell cell) {
        if (cell.number.isPresent() || !cell.applicable) {
            answers.add(code);
            answers.add(cell.number.map(BigDecimal::toPlainString).orElse(null));
        }
    }

    /** The same respondent, counting in the region itself. */
    static Respondent inTheRegion(Respondent respondent) {
        return new Respondent(
                respondent.organisation(),
                respondent.kind(),
                "region",
                respondent.report(),
                respondent.answers(),
                respondent.earlier(),
                respondent.source());
    }
}

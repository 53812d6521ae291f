package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ScoreTrace.Part;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/** What holds for every roll-up, whatever was reported. */
class RollUpProperties {

    private final ScoringEngine engine = new ExactScoringEngine();

    /** Every way of rolling up: over those who reported, over all, by adding values. */
    private final Methodology methodology = new MethodologyDraft()
            .asks("part")
            .loads("all")
            .share("reported", "100 * part / all")
            .shareOverAll("all", "100 * part / all")
            .shareOverAll("rest", "100 * (all - part) / all")
            .added("values", "part / all")
            .share("plain", "part")
            .done();

    @Property(tries = 300)
    void order_does_not_matter(@ForAll("reportings") List<Reporting> reportings, @ForAll Random random) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        List<Respondent> shuffled = new ArrayList<>(respondents);
        Collections.shuffle(shuffled, random);

        RollUp one = rolledUp(respondents, Roster.TREE);
        RollUp other = rolledUp(shuffled, Roster.TREE);

        for (String territory : Roster.TREE.territories()) {
            assertThat(one.territory(territory)).isEqualTo(other.territory(territory));
        }
    }

    @Property(tries = 300)
    void whole_is_the_union_of_its_parts(@ForAll("reportings") List<Reporting> reportings) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        RollUp nested = rolledUp(respondents, Roster.TREE);
        RollUp flat = rolledUp(
                respondents.stream().map(Reporting::inTheRegion).toList(), new TerritoryTree("region", Map.of()));

        assertThat(nested.territory("region")).isEqualTo(flat.territory("region"));
        for (int i = 0; i < methodology.indicators().size(); i++) {
            Score north = nested.territory("north").get(i);
            Score south = nested.territory("south").get(i);
            Score region = nested.territory("region").get(i);
            assertThat(region.coverage().expected())
                    .isEqualTo(north.coverage().expected() + south.coverage().expected());
            assertThat(region.coverage().reported())
                    .isEqualTo(north.coverage().reported() + south.coverage().reported());
            if (north.numerator().isPresent() && south.numerator().isPresent()) {
                assertThat(region.numerator().orElseThrow())
                        .isEqualByComparingTo(
                                north.numerator().get().add(south.numerator().get()));
                assertThat(region.denominator().orElseThrow())
                        .isEqualByComparingTo(north.denominator()
                                .orElseThrow()
                                .add(south.denominator().orElseThrow()));
            }
        }
    }

    @Property(tries = 300)
    void roll_up_of_one_organisation_is_its_own_score(@ForAll("one") Reporting reporting) {
        Respondent respondent = Reporting.respondents(List.of(reporting)).get(0);
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);

        List<Score> own = rollUp.add(respondent);
        List<Score> territory = rollUp.territory("region");

        for (int i = 0; i < own.size(); i++) {
            // A sum of values has no lines, and a territory says less of why it is missing.
            boolean added = own.get(i).indicator().equals("values");
            assertThat(own.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields(
                            added ? new String[] {"reason", "numerator", "denominator"} : new String[] {"reason"})
                    .isEqualTo(territory.get(i));
        }
    }

    @Property(tries = 300)
    void explanation_carries_the_score_it_explains(@ForAll("reportings") List<Reporting> reportings) {
        List<Respondent> respondents = Reporting.respondents(reportings);
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE);

        for (Respondent respondent : respondents) {
            for (Score own : rollUp.add(respondent)) {
                assertThat(trace(own.indicator(), Subject.ORGANISATION, List.of(respondent))
                                .score())
                        .isEqualTo(own);
            }
        }
        for (Score score : rollUp.territory("region")) {
            assertThat(trace(score.indicator(), Subject.TERRITORY, respondents).score())
                    .isEqualTo(score);
        }
    }

    @Property(tries = 300)
    void score_can_be_calculated_again_from_its_explanation(@ForAll("reportings") List<Reporting> reportings) {
        List<Respondent> respondents = Reporting.respondents(reportings);

        recalculate(trace("reported", Subject.TERRITORY, respondents), 0, 1, Fraction.of(100, 1));
        recalculate(trace("all", Subject.TERRITORY, respondents), 0, 1, Fraction.of(100, 1));
        recalculateRest(trace("rest", Subject.TERRITORY, respondents));
        recalculateValues(trace("values", Subject.TERRITORY, respondents));
        for (Respondent respondent : respondents) {
            recalculate(trace("reported", Subject.ORGANISATION, List.of(respondent)), 0, 1, Fraction.of(100, 1));
        }
    }

    @Provide
    Arbitrary<List<Reporting>> reportings() {
        return Reporting.lists();
    }

    @Provide
    Arbitrary<Reporting> one() {
        return Reporting.one();
    }

    private static void recalculate(ScoreTrace trace, int over, int under, Fraction factor) {
        if (hasValue(trace)) {
            Fraction n = sum(trace.operands().get(over));
            Fraction d = sum(trace.operands().get(under));
            agrees(trace, factor.times(n).over(d));
        }
    }

    /** 100 · (all − part) / all: the first sum is of those that count, the last one of everyone. */
    private static void recalculateRest(ScoreTrace trace) {
        assertThat(trace.operands()).extracting(Operand::input).containsExactly("all", "all", "part");
        if (hasValue(trace)) {
            Fraction n = sum(trace.operands().get(0))
                    .plus(sum(trace.operands().get(2)).times(Fraction.of(-1, 1)));
            agrees(trace, Fraction.of(100, 1).times(n).over(sum(trace.operands().get(1))));
        }
    }

    private static void recalculateValues(ScoreTrace trace) {
        if (hasValue(trace)) {
            Fraction total = Fraction.ZERO;
            List<Part> over = trace.operands().get(0).parts();
            List<Part> under = trace.operands().get(1).parts();
            for (int i = 0; i < over.size(); i++) {
                if (over.get(i).counted()) {
                    total = total.plus(number(over.get(i)).over(number(under.get(i))));
                }
            }
            agrees(trace, total);
        }
    }

    private static boolean hasValue(ScoreTrace trace) {
        boolean present = trace.score().value().isPresent();
        assertThat(trace.exact().isEmpty()).isEqualTo(!present);
        return present;
    }

    private static void agrees(ScoreTrace trace, Fraction exact) {
        assertThat(trace.score().value()).contains(exact.halfUp(1));
        String[] stated = trace.exact().split("/");
        Fraction statedExact = stated.length == 1
                ? Fraction.of(new BigDecimal(stated[0]))
                : Fraction.of(new BigDecimal(stated[0])).over(Fraction.of(new BigDecimal(stated[1])));
        assertThat(statedExact
                        .over(Fraction.of(1, 1))
                        .plus(exact.times(Fraction.of(-1, 1)))
                        .isZero())
                .isTrue();
    }

    /** The sum over the counted parts, which has to be the stated one. */
    private static Fraction sum(Operand operand) {
        Fraction total = Fraction.ZERO;
        for (Part part : operand.parts()) {
            if (part.counted()) {
                total = total.plus(number(part));
            }
        }
        assertThat(total.equalsDecimal(operand.sum().orElse(BigDecimal.ZERO))).isTrue();
        return total;
    }

    private static Fraction number(Part part) {
        return Fraction.of(((Value.Number) ((Answer.Given) part.answer()).value()).value());
    }

    private ScoreTrace trace(String indicator, Subject subject, List<Respondent> respondents) {
        String of = subject == Subject.TERRITORY
                ? Roster.TREE.root()
                : respondents.get(0).organisation();
        return engine.rollUp(methodology, MethodologyDraft.YEAR, Roster.TREE)
                .explain(indicator, of, subject, respondents);
    }

    private RollUp rolledUp(List<Respondent> respondents, TerritoryTree tree) {
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, tree);
        respondents.forEach(rollUp::add);
        return rollUp;
    }
}

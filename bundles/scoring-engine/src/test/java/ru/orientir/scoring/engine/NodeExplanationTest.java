package ru.orientir.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.indicator.Aggregate.By;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.NodePart;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** What a reader is told of nodes: parts, weights, what is left out, the most that can be reached. */
class NodeExplanationTest {

    private final ScoringEngine engine = new ExactScoringEngine();

    private ScoreTrace own(Methodology methodology, String code, Object... answers) {
        return new Roster().school("a", "north", answers).own(engine, methodology, code);
    }

    private ScoreTrace territory(Methodology methodology, String code, String of, Roster roster) {
        return roster.territory(engine, methodology, code, of);
    }

    private static Methodology of60And40(Absent missing) {
        return new MethodologyDraft()
                .asks("first", "second")
                .with(new CriterionDraft("both")
                        .brings(By.WEIGHTED_MEAN, missing, Absent.ZERO)
                        .with(new IndicatorDraft("one", "first")
                                .target("100")
                                .toTarget("100", true)
                                .weight("60"))
                        .with(new IndicatorDraft("two", "second")
                                .target("100")
                                .toTarget("100", true)
                                .weight("40")))
                .total(By.SUM, missing, Absent.RENORMALISE)
                .done();
    }

    @Test
    void node_tells_its_parts_with_weights_and_counted_points() {
        ScoreTrace trace = own(of60And40(Absent.ZERO), "both", "first", 80);

        assertThat(trace.worded()).isEqualTo("(60 × «Доля one» + 40 × «Доля two») / (60 + 40)");
        assertThat(trace.substituted()).isEqualTo("(60 × 80,00 + 40 × 0) / (60 + 40)");
        assertThat(trace.exact()).isEqualTo("48");
        assertThat(trace.rule())
                .isEqualTo("Баллы частей умножаются на их веса, складываются и делятся на сумму весов."
                        + " «Доля two» — баллов нет (не хватает данных): часть учитывается с нулём баллов.");
        assertThat(trace.points()).isEqualTo("Баллов: 48,00; они же значение.");
        assertThat(trace.level()).isEmpty();
        assertThat(trace.formula()).isEmpty();
        assertThat(trace.legal()).isEmpty();
        assertThat(trace.target()).isEmpty();
        assertThat(trace.operands()).isEmpty();
        assertThat(trace.rounding()).contains("до знаков после запятой: 2");
        assertThat(trace.parts()).extracting(NodePart::title).containsExactly("Доля one", "Доля two");
        assertThat(trace.parts())
                .extracting(NodePart::weight)
                .containsExactly(Optional.of(new BigDecimal("60")), Optional.of(new BigDecimal("40")));
        assertThat(trace.parts())
                .extracting(NodePart::counted)
                .containsExactly(Optional.of(new BigDecimal("80.00")), Optional.of(BigDecimal.ZERO));
        assertThat(trace.parts().get(0).score().points()).contains(new BigDecimal("80.00"));
    }

    @Test
    void node_tells_what_is_left_out_and_what_leaves_the_whole_without() {
        ScoreTrace renormalised = own(of60And40(Absent.RENORMALISE), "both", "first", 80);
        ScoreTrace missing = own(of60And40(Absent.MISSING), "both", "first", 80);

        assertThat(renormalised.substituted()).isEqualTo("(60 × 80,00) / (60)");
        assertThat(renormalised.rule()).endsWith("(не хватает данных): часть не учитывается, её вес тоже.");
        assertThat(renormalised.parts().get(1).counted()).isEmpty();
        assertThat(missing.exact()).isEmpty();
        assertThat(missing.rule()).endsWith("поэтому и общих баллов нет.");
        assertThat(missing.points()).isEqualTo("Баллов нет.");
    }

    @Test
    void whole_tells_its_sum_and_parts_below_without_weights() {
        ScoreTrace trace = own(of60And40(Absent.ZERO), "total", "first", 80, "second", null);

        assertThat(trace.worded()).isEqualTo("«Критерий both»");
        assertThat(trace.substituted()).isEqualTo("48,00");
        assertThat(trace.rule()).isEqualTo("Баллы частей складываются.");
        assertThat(trace.parts().get(0).weight()).isEmpty();

        ScoreTrace outside = own(of60And40(Absent.ZERO), "total", "first", null, "second", null);

        assertThat(outside.substituted()).isEqualTo("нет данных");
        assertThat(outside.rule()).endsWith("(не применимо или нет базы): часть не учитывается.");
    }

    @Test
    void most_that_can_be_reached_is_told_where_the_pack_says_it() {
        Methodology whole = of60And40(Absent.ZERO);
        Aggregate bounded = new Aggregate(
                By.SUM, Absent.ZERO, Absent.ZERO, 2, Optional.empty(), Optional.of(new BigDecimal("100")));
        Methodology methodology = new Methodology(
                whole.id(),
                whole.title(),
                whole.basis(),
                whole.period(),
                whole.previous(),
                whole.inputs(),
                whole.forms(),
                List.<Criterion>copyOf(whole.criteria()),
                Optional.of(bounded),
                whole.checks(),
                whole.levels(),
                whole.totalLevels(),
                whole.recommendations(),
                whole.cases(),
                "bounded");

        assertThat(own(methodology, "total", "first", 80, "second", 30).points())
                .isEqualTo("Баллов: 60,00; они же значение. Наибольшее возможное число баллов — 100.");
    }

    @Test
    void territory_explains_its_nodes_by_its_own_sums() {
        Roster roster = new Roster()
                .school("a", "north", "first", 50, "second", 10)
                .school("b", "north", "first", 30, "second", 20);
        ScoreTrace trace = territory(of60And40(Absent.MISSING), "both", "north", roster);

        assertThat(trace.substituted()).isEqualTo("(60 × 80,00 + 40 × 30,00) / (60 + 40)");
        assertThat(trace.score())
                .isEqualTo(Roster.score(
                        roster.rolledUp(engine, of60And40(Absent.MISSING)).territory("north"), "both"));
    }

    @Test
    void node_of_which_nothing_is_asked_and_a_result_that_does_not_exist_are_refused() {
        Respondent college = Roster.respondent(OrganisationKind.COLLEGE, "c", "north", Report.ACCEPTED);
        RollUp rollUp = engine.rollUp(of60And40(Absent.ZERO), MethodologyDraft.YEAR, Roster.TREE);

        assertThatThrownBy(() -> rollUp.explain("both", "c", Subject.ORGANISATION, List.of(college)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both");
        assertThatThrownBy(() -> rollUp.explain("no", "c", Subject.ORGANISATION, List.of(college)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no");
        assertThatThrownBy(() -> rollUp.explain("total", "west", Subject.TERRITORY, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("west");
    }
}

package ru.orientir.indicator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.SmallPack;
import ru.orientir.indicator.comparison.Change.Kind;
import ru.orientir.indicator.comparison.Change.Part;

class ComparisonTest {

    private static final Methodology SMALL = SmallPack.read(SmallPack.TEXT);

    /** Two directions of two indicators each, brought together; the note of the second weighs nothing and has no points. */
    private static final String TREE =
            """
            id: tree
            version: "1.0"
            title: Дерево
            basis: {document: Приказ}
            period: calendar-year
            inputs:
              a: {label: А, type: count, for: [school]}
              b: {label: Б, type: count, for: [school]}
              c: {label: В, type: count, for: [school]}
            criteria:
              - id: first
                title: Первое
                weight: 60
                aggregate: {by: weighted-mean, missing: zero, notApplicable: renormalise}
                indicators:
                  - {id: one, title: Один, formula: a, unit: ед., decimals: 0, rollup: {by: sum, kinds: [school]},
                     targets: {2021: 4}, points: {target: {max: 10}}, weight: 40}
                  - {id: two, title: Два, formula: b + 1, unit: ед., decimals: 0, rollup: {by: sum, kinds: [school]},
                     targets: {2021: 4}, points: {bands: [{from: 0, points: 0}, {from: 5, points: 10}]}, weight: 60,
                     levels: [{id: bad, title: Плохо, from: 0}, {id: good, title: Хорошо, from: 5}]}
              - id: second
                title: Второе
                weight: 40
                aggregate: {by: weighted-mean, missing: zero, notApplicable: renormalise}
                indicators:
                  - {id: three, title: Три, formula: c, unit: ед., decimals: 0, rollup: {by: sum, kinds: [school]},
                     targets: {2021: 4}, points: {bands: [{from: 0, points: 1}]}, weight: 100}
                  - {id: note, title: Заметка, formula: a + b, unit: ед., decimals: 0, rollup: {by: sum, kinds: [school]},
                     targets: {2021: 4}}
            aggregate: {by: weighted-mean, missing: zero, notApplicable: renormalise}
            levels:
              - {id: low, title: Низкий, from: 0}
              - {id: high, title: Высокий, from: 5}
            """;

    @Test
    void the_same_methodology_differs_in_nothing() {
        assertThat(Comparison.of(SMALL, SmallPack.read(SmallPack.TEXT)).changes())
                .isEmpty();
    }

    @Test
    void spaces_brackets_and_zeros_of_a_formula_make_no_difference() {
        Methodology spelt = SmallPack.read(
                SmallPack.with("formula: 100 * covered / students", "formula: \"((100.0*covered)/(students))\""));
        assertThat(Comparison.of(SMALL, spelt).changes()).isEmpty();
    }

    @Test
    void another_order_of_calculating_is_recalculated_and_both_formulas_are_told() {
        Methodology other = SmallPack.read(
                SmallPack.with("formula: 100 * covered / students", "formula: 100 * (covered / students)"));
        assertThat(Comparison.of(SMALL, other).changes())
                .containsExactly(new Change(
                        Kind.RECALCULATED,
                        Part.INDICATOR,
                        "share",
                        "formula",
                        "100 * covered / students",
                        "100 * (covered / students)"));
    }

    @Test
    void a_value_that_another_formula_takes_over_is_recalculated_in_both() {
        String taking = SmallPack.with("formula: if(agreed, 1, 0)", "formula: value(\"of-all\") + 1");
        Methodology before = SmallPack.read(taking);
        Methodology after =
                SmallPack.read(taking.replace("formula: 100 * covered / base", "formula: 10 * covered / base"));
        assertThat(Comparison.of(before, after).changes())
                .containsExactly(
                        new Change(
                                Kind.RECALCULATED,
                                Part.INDICATOR,
                                "agreements",
                                "formula",
                                "100 * covered / base + 1",
                                "10 * covered / base + 1"),
                        new Change(
                                Kind.RECALCULATED,
                                Part.INDICATOR,
                                "of-all",
                                "formula",
                                "100 * covered / base",
                                "10 * covered / base"));
    }

    @Test
    void other_words_are_reworded() {
        assertThat(change("label: Охвачено", "label: Охвачены"))
                .isEqualTo(new Change(Kind.REWORDED, Part.INPUT, "covered", "label", "Охвачено", "Охвачены"));
        assertThat(change("legal: (О/Ч)х100", "legal: О/Ч*100"))
                .isEqualTo(new Change(Kind.REWORDED, Part.INDICATOR, "share", "legal", "(О/Ч)х100", "О/Ч*100"));
        assertThat(change("title: Согласование", "title: Соглашения"))
                .isEqualTo(new Change(Kind.REWORDED, Part.CRITERION, "inner", "title", "Согласование", "Соглашения"));
        assertThat(change("message: Часть больше целого.", "message: Исправьте."))
                .isEqualTo(
                        new Change(Kind.REWORDED, Part.CHECK, "part", "message", "Часть больше целого.", "Исправьте."));
        assertThat(change("title: Низкий", "title: Слабый"))
                .isEqualTo(new Change(Kind.REWORDED, Part.LEVEL, "low", "title", "Низкий", "Слабый"));
        assertThat(change("text: Ноль — это ответ.", "text: Ноль есть ответ."))
                .isEqualTo(new Change(
                        Kind.REWORDED,
                        Part.FORM,
                        "school",
                        "sections",
                        "Охват (Ноль — это ответ.): students, covered, agreed, post",
                        "Охват (Ноль есть ответ.): students, covered, agreed, post"));
    }

    @Test
    void another_way_of_asking_checking_or_calculating_is_recalculated() {
        assertThat(change("type: yes-no, for: [school]}", "type: yes-no, for: [school], notApplicable: true}"))
                .isEqualTo(new Change(Kind.RECALCULATED, Part.INPUT, "agreed", "notApplicable", "", "yes"));
        assertThat(change("for: [school, college], reference", "for: [school], reference"))
                .isEqualTo(new Change(Kind.RECALCULATED, Part.INPUT, "base", "for", "college, school", "school"));
        assertThat(change("by: sum, kinds", "by: sum, over: all, kinds"))
                .isEqualTo(new Change(
                        Kind.RECALCULATED,
                        Part.INDICATOR,
                        "agreements",
                        "rollup",
                        "sum over reported: school",
                        "sum over all: school"));
        assertThat(change(
                                "{by: sums, over: reported, kinds: [school]}",
                                "{by: sums, over: reported, kinds: [school], sharedChildren: yes}")
                        .kind())
                .isEqualTo(Kind.REWORDED);
        assertThat(change("rule: covered <= students", "rule: covered < students"))
                .isEqualTo(new Change(
                        Kind.RECALCULATED, Part.CHECK, "part", "rule", "covered <= students", "covered < students"));
        assertThat(change("severity: error", "severity: warning"))
                .isEqualTo(new Change(Kind.RECALCULATED, Part.CHECK, "part", "severity", "error", "warning"));
    }

    @Test
    void other_planned_values_are_retargeted() {
        assertThat(change("targets: {2021: 30, 2022: 37}", "targets: {2021: 30, 2022: 40, region: {2021: 35}}"))
                .isEqualTo(new Change(
                        Kind.RETARGETED,
                        Part.INDICATOR,
                        "share",
                        "targets",
                        "2021: 30, 2022: 37",
                        "2021: 30, 2022: 40; region: 2021: 35"));
    }

    @Test
    void other_points_levels_and_weights_are_rescored() {
        assertThat(change("{from: 30, points: 5.5}", "{from: 30, points: 6}"))
                .isEqualTo(new Change(
                        Kind.RESCORED, Part.INDICATOR, "share", "points", "0 → 0, 30 → 5.5", "0 → 0, 30 → 6"));
        assertThat(change("title: Высокий, from: 5", "title: Высокий, from: 4"))
                .isEqualTo(new Change(Kind.RESCORED, Part.LEVEL, "high", "from", "5", "4"));
        assertThat(treeChange("weight: 60\n    aggregate", "weight: 60.0\n    aggregate"))
                .isEmpty();
        assertThat(treeChange(
                        "notApplicable: renormalise}\nlevels", "notApplicable: renormalise, decimals: 1}\nlevels"))
                .containsExactly(new Change(
                        Kind.RESCORED,
                        Part.TOTAL,
                        "total",
                        "aggregate",
                        "weighted-mean, missing zero, not applicable renormalise, decimals 2",
                        "weighted-mean, missing zero, not applicable renormalise, decimals 1"));
    }

    @Test
    void what_is_in_one_version_only_is_added_or_removed_in_the_order_of_the_packs() {
        Methodology less = SmallPack.read(SmallPack.with("{id: part, rule", "{id: whole, rule"));
        assertThat(Comparison.of(SMALL, less).changes())
                .containsExactly(
                        new Change(Kind.REMOVED, Part.CHECK, "part", "", "Часть больше целого.", ""),
                        new Change(Kind.ADDED, Part.CHECK, "whole", "", "", "Часть больше целого."));
    }

    @Test
    void the_other_way_round_is_the_mirror() {
        Methodology other = SmallPack.read(SmallPack.with("by: sum, kinds", "by: sum, over: all, kinds"));
        assertThat(Comparison.of(other, SMALL).changes())
                .containsExactly(new Change(
                        Kind.RECALCULATED,
                        Part.INDICATOR,
                        "agreements",
                        "rollup",
                        "sum over all: school",
                        "sum over reported: school"));
    }

    @Test
    void a_formula_touches_its_indicator_and_the_nodes_above_it() {
        Comparison comparison = tree("formula: b + 1", "formula: b + 2");
        assertThat(comparison.touching("two")).containsExactly(0);
        assertThat(comparison.touching("first")).containsExactly(0);
        assertThat(comparison.touching("total")).containsExactly(0);
        assertThat(comparison.touching("one")).isEmpty();
        assertThat(comparison.touching("second")).isEmpty();
        assertThat(comparison.touching("note")).isEmpty();
    }

    @Test
    void an_input_touches_every_indicator_that_is_calculated_with_it() {
        Comparison comparison = tree("a: {label: А, type: count", "a: {label: А, type: decimal");
        assertThat(comparison.touching("one")).containsExactly(0);
        assertThat(comparison.touching("note")).containsExactly(0);
        assertThat(comparison.touching("two")).isEmpty();
        assertThat(comparison.touching("second"))
                .as("an indicator without points counts for nothing above it")
                .isEmpty();
        assertThat(comparison.touching("total")).containsExactly(0);
    }

    @Test
    void which_answers_are_taken_touches_no_answer_that_was_given() {
        assertThat(tree("a: {label: А, type: count", "a: {label: А, min: 1, type: count")
                        .touching("one"))
                .isEmpty();
    }

    @Test
    void a_planned_value_touches_points_only_where_they_are_measured_by_it() {
        Comparison aimed = tree("targets: {2021: 4}, points: {target", "targets: {2021: 5}, points: {target");
        assertThat(aimed.touching("one")).containsExactly(0);
        assertThat(aimed.touching("total")).containsExactly(0);
        Comparison shown = tree(
                "targets: {2021: 4}, points: {bands: [{from: 0, points: 1}]}",
                "targets: {2021: 5}, points: {bands: [{from: 0, points: 1}]}");
        assertThat(shown.changes()).extracting(Change::kind).containsExactly(Kind.RETARGETED);
        assertThat(shown.touching("three")).isEmpty();
        assertThat(shown.touching("second")).isEmpty();
    }

    @Test
    void a_weight_touches_the_node_above_and_not_the_part() {
        Comparison comparison = Comparison.of(
                SmallPack.read(TREE),
                SmallPack.read(TREE.replace("weight: 60\n    aggregate", "weight: 70\n    aggregate")
                        .replace("weight: 40\n    aggregate", "weight: 30\n    aggregate")));
        assertThat(comparison.changes()).extracting(Change::code).containsExactly("first", "second");
        assertThat(comparison.touching("total")).containsExactly(0, 1);
        assertThat(comparison.touching("first")).isEmpty();
        assertThat(comparison.touching("one")).isEmpty();
    }

    @Test
    void common_levels_touch_every_result_that_has_none_of_its_own() {
        Comparison comparison = tree("title: Высокий, from: 5", "title: Высокий, from: 6");
        assertThat(comparison.touching("one")).containsExactly(0);
        assertThat(comparison.touching("first")).containsExactly(0);
        assertThat(comparison.touching("total")).containsExactly(0);
        assertThat(comparison.touching("two")).as("goes by its own").isEmpty();
    }

    @Test
    void own_levels_touch_the_part_and_no_node_above() {
        Comparison comparison = tree("title: Хорошо, from: 5", "title: Хорошо, from: 6");
        assertThat(comparison.touching("two")).containsExactly(0);
        assertThat(comparison.touching("first")).isEmpty();
        assertThat(comparison.touching("total")).isEmpty();
    }

    @Test
    void levels_of_the_whole_touch_the_whole_alone() {
        Comparison comparison = tree(
                "levels:\n  - {id: low", "totalLevels: [{id: good, title: Хорошо, from: 7}]\nlevels:\n  - {id: low");
        assertThat(comparison.changes())
                .containsExactly(new Change(Kind.RESCORED, Part.TOTAL, "total", "levels", "", "good from 7"));
        assertThat(comparison.touching("total")).containsExactly(0);
        assertThat(comparison.touching("first")).isEmpty();
        assertThat(comparison.touching("one")).isEmpty();
    }

    @Test
    void other_words_touch_no_result() {
        assertThat(tree("title: Два", "title: Вторая").touching("two")).isEmpty();
    }

    private static Change change(String old, String changed) {
        List<Change> changes = Comparison.of(SMALL, SmallPack.read(SmallPack.with(old, changed)))
                .changes();
        assertThat(changes).as(old).hasSize(1);
        return changes.get(0);
    }

    private static List<Change> treeChange(String old, String changed) {
        return tree(old, changed).changes();
    }

    private static Comparison tree(String old, String changed) {
        assertThat(TREE).contains(old);
        return Comparison.of(SmallPack.read(TREE), SmallPack.read(TREE.replace(old, changed)));
    }
}

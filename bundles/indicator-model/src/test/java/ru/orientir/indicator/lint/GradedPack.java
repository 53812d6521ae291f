package ru.orientir.indicator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** A pack with every way of rolling up, giving points and bringing them together, to be spoilt in one place by each test. */
final class GradedPack {

    static final String TEXT =
            """
            id: graded
            version: "1.1"
            title: Методика с баллами
            basis: {document: Приказ}
            period: calendar-year
            previous: {id: graded, version: "1.0"}
            inputs:
              students: {label: Всего, type: count, unit: чел., for: [school, supplementary], reference: yes}
              covered: {label: Охвачено, type: count, unit: чел., for: [school, supplementary]}
              mark: {label: Оценка, type: decimal, for: [school], min: 1}
              leader:
                label: Ведущий
                type: choice
                for: [school]
                options: [{id: head, label: Директор}, {id: teacher, label: Учитель}]
              inAll: {label: По территории, type: count, unit: чел., for: [municipality]}
            criteria:
              - id: coverage
                title: Охват
                weight: 60
                aggregate: {by: weighted-mean, missing: zero, notApplicable: renormalise, weights: 10, max: 10}
                indicators:
                  - id: share
                    title: Доля охваченных
                    formula: 100 * covered / students
                    unit: "%"
                    decimals: 1
                    rollup: {by: sums, kinds: [school]}
                    targets: {2021: 30, 2022: 40}
                    points: {target: {max: 10}}
                    weight: 7
                    continues: old-share
                  - id: rank
                    title: Доля охваченных, к лучшей
                    formula: 100 * covered / students
                    unit: "%"
                    decimals: 1
                    rollup: {by: sums, over: all, kinds: [school]}
                    targets: {2021: 20}
                    points: {best: {max: 10}}
                    weight: 3
              - id: quality
                title: Качество
                weight: 40
                aggregate: {by: sum, missing: missing, notApplicable: zero, max: 5}
                indicators:
                  - id: mean-mark
                    title: Оценка
                    formula: mark
                    unit: балл
                    decimals: 2
                    rollup: {by: weighted-mean, over: all, kinds: [school], weight: students}
                    targets: {2021: 4}
                    points: {bands: [{from: 0, points: 0}, {from: 4, points: 5}]}
                  - id: good
                    title: Доля школ с оценкой не ниже 4
                    formula: mark >= 4
                    unit: "%"
                    decimals: 1
                    rollup: {by: share, kinds: [school]}
                    targets: {2021: 50}
                  - id: leaders
                    title: Кто ведёт
                    formula: leader
                    unit: ед.
                    decimals: 0
                    rollup: {by: distribution, kinds: [school]}
                    targets: {2021: 1}
            aggregate: {by: weighted-mean, missing: zero, notApplicable: zero, max: 8}
            levels:
              - {id: low, title: Низкий, from: 0}
              - {id: high, title: Высокий, from: 6}
            checks:
              - {id: part, rule: covered <= students, severity: warning, message: Часть больше целого.}
              - {id: as-all, for: [municipality], rule: inAll = organisations(covered), severity: error, message: Не сходится.}
            recommendations:
              - id: widen
                when: level("total") = "low" or deviation("share") < 0 or points("mean-mark") = 0
                tiers: [organisation]
                for: [school]
                audience: директору
                text: Расширьте охват.
            cases:
              - name: одна школа
                kind: school
                year: 2021
                given: {students: 100, covered: 30, mark: 4, leader: head}
                expect:
                  share: {value: 30.0, deviation: 0, points: 10, level: high}
                  rank: 30.0
                  mean-mark: {value: 4.00, points: 5}
                  good: 100.0
                  leaders: {value: 1, distribution: {head: 1}}
                  coverage: 7.00
                  total: {value: 6.20, level: high}
            """;

    private GradedPack() {}

    /** The pack with one place changed. */
    static String with(String old, String changed) {
        assertThat(TEXT.split(Pattern.quote(old), -1)).as(old).hasSize(2);
        return TEXT.replace(old, changed);
    }
}

package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** A pack with a tree that is weighed, checks between forms and recommendations, to be spoilt in one place by each test. */
public final class WholePack {

    public static final String TEXT =
            """
            id: whole
            version: "2.0"
            title: Полная методика
            basis: {document: Приказ}
            period: calendar-year
            previous: {id: whole, version: "1.0"}
            aggregate: {by: weighted-mean, missing: zero, notApplicable: renormalise, max: 10}
            levels:
              - {id: low, title: Низкий, from: 0}
              - {id: high, title: Высокий, from: 5}
            totalLevels: [{id: weak, title: Слабый, from: 0}, {id: strong, title: Сильный, from: 4}]
            inputs:
              base: {label: Контингент, type: count, for: [school, supplementary], reference: true}
              students: {label: Всего, type: count, unit: чел., for: [school, supplementary]}
              covered: {label: Охвачено, type: count, for: [school, supplementary], measures: people, suppressSmall: yes}
              quality: {label: Качество, type: decimal, for: [school], lastPeriod: hide, asOf: на 1 мая}
              plan: {label: План, type: yes-no, for: [school]}
              mode: {label: Форма, type: choice, for: [school], options: [{id: own, label: Сами}, {id: net, label: Сеть}]}
              agreements: {label: Соглашения, type: count, for: [school]}
              total: {label: Соглашения по данным МОУО, type: count, for: [municipality]}
            criteria:
              - id: results
                title: Результаты
                weight: 60
                aggregate: {by: sum, missing: missing, notApplicable: zero, decimals: 1, max: 15}
                levels: [{id: behind, title: Отстаёт, from: 0}, {id: ahead, title: Опережает, from: 15}]
                indicators:
                  - id: share
                    title: Доля
                    formula: 100 * covered / students
                    unit: "%"
                    decimals: 1
                    rollup: {by: sums, kinds: [school]}
                    targets: {2021: 30, region: {2021: 35}}
                    points: {target: {max: 10, decimals: 1}, territory: {mean: all, decimals: 1}}
                    passport: {source: журнал, storage: 3 года}
                    continues: old-share
                  - id: left
                    title: Не охвачено
                    formula: 100 - value("share")
                    unit: "%"
                    decimals: 1
                    better: lower
                    rollup: {by: sums, kinds: [school]}
                    targets: {2021: 70}
                  - id: mean
                    title: Качество
                    formula: quality - previous(quality)
                    unit: балл
                    decimals: 2
                    rollup: {by: weighted-mean, weight: base, kinds: [school]}
                    targets: {2021: 1}
                    points: {best: {max: 5}}
              - id: conditions
                title: Условия
                weight: 40
                aggregate: {by: sum, missing: zero, notApplicable: zero, decimals: 1}
                criteria:
                  - title: Документы
                    indicators:
                      - id: planned
                        title: Доля с планом
                        formula: plan
                        unit: "%"
                        decimals: 1
                        rollup: {by: share, kinds: [school]}
                        targets: {2021: 100}
                        points: {bands: [{from: 0, points: 0}, {from: 50, points: 2.5}]}
                      - id: modes
                        title: По формам
                        formula: mode
                        unit: ед.
                        decimals: 0
                        rollup: {by: distribution, kinds: [school]}
                        targets: {2021: 1}
            checks:
              - {id: part, rule: covered <= students, tolerance: {absolute: 1}, for: [school], severity: error, message: Часть больше целого.}
              - {id: before, rule: agreements = previous(agreements), tolerance: {percent: 5}, severity: warning, message: Поясните.}
              - {id: adds-up, for: [municipality], rule: total = organisations(agreements), severity: error, message: Сверьте.}
            recommendations:
              - {id: widen, when: level("total") = "weak" or points("share") < 5, tiers: [organisation, region], for: [school], audience: директору, text: Расширьте.}
              - {id: plan-it, when: attainment("share") < 50 or deviation("share") < -5 or value("planned") < 100, tiers: [municipality], audience: МОУО, text: Запланируйте.}
            cases:
              - name: одна школа
                kind: school
                year: 2021
                given: {students: 300, covered: 90, quality: 5, plan: yes, mode: own, agreements: 1, base: 300}
                earlier: {quality: 4.5, agreements: 2}
                broken: [before]
                recommendations: []
                expect: {share: {value: 30.0, points: 10, level: high, attainment: 100}, left: 70.0, mean: 0.50, planned: 100.0, modes: {value: 1, distribution: {own: 1}}}
              - name: регион
                year: 2021
                tier: region
                organisations:
                  - {kind: school, given: {students: 100, covered: 35, plan: no}, expect: {share: 35.0, mean: missing}, broken: []}
                  - {kind: school, silent: true, given: {base: 5}}
                  - {kind: municipality, given: {total: 0}}
                recommendations: [widen]
                expect: {share: {value: 35.0, deviation: 0}, results: {status: missing}, conditions: {value: 0.0, level: low}, total: {value: 1.50, status: not-less-than}}
            """;

    private WholePack() {}

    /** The pack with one place changed. */
    public static String with(String old, String changed) {
        assertThat(TEXT.split(Pattern.quote(old), -1)).as(old).hasSize(2);
        return TEXT.replace(old, changed);
    }
}

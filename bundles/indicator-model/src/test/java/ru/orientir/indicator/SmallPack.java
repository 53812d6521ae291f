package ru.orientir.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A pack that is as small as a pack with every part can be, to be spoilt in one place by each test. */
public final class SmallPack {

    public static final String TEXT =
            """
            id: small
            version: "1.0"
            title: Малая методика
            basis: {document: Приказ, date: 2021-10-25, number: 1/2}
            period: calendar-year
            populations: {all: все обучающиеся, grade9: девятиклассники}
            announced: [Охват]
            inputs:
              students: {label: Всего, type: count, unit: чел., for: [school], symbol: Ч, counts: all}
              covered: {label: Охвачено, type: count, for: [school], notApplicable: true, counts: all}
              base: {label: Контингент, type: count, for: [school, college], reference: true}
              agreed: {label: Согласовано, type: yes-no, for: [school]}
              post:
                label: Должность
                type: choice
                for: [school]
                use: context
                options: [{id: head, label: Директор}, {id: teacher, label: Учитель}]
            forms:
              school:
                - {title: Охват, text: Ноль — это ответ., inputs: [students, covered, agreed, post]}
            criteria:
              - id: coverage
                title: Охват
                indicators:
                  - id: share
                    title: Доля охваченных
                    legal: (О/Ч)х100
                    formula: 100 * covered / students
                    unit: "%"
                    decimals: 1
                    rollup: {by: sums, over: reported, kinds: [school]}
                    targets: {2021: 30, 2022: 37}
                    points: {bands: [{from: 0, points: 0}, {from: 30, points: 5.5}]}
                    titleBase: all
                criteria:
                  - id: inner
                    title: Согласование
                    indicators:
                      - id: agreements
                        title: Число согласованных
                        formula: if(agreed, 1, 0)
                        unit: ед.
                        decimals: 0
                        better: lower
                        rollup: {by: sum, kinds: [school]}
                        targets: {2021: 1}
                      - id: of-all
                        title: Доля от всех
                        formula: 100 * covered / base
                        unit: "%"
                        decimals: 2
                        rollup: {by: sums, over: all, kinds: [school]}
                        targets: {2021: 30}
            checks:
              - {id: part, rule: covered <= students, severity: error, message: Часть больше целого.}
            levels:
              - {id: low, title: Низкий, from: 0}
              - {id: high, title: Высокий, from: 5}
            cases:
              - name: треть
                kind: school
                year: 2021
                given: {students: 300, covered: 100, agreed: yes, base: 400}
                expect: {share: {value: 33.3, deviation: 3.3, points: 5.5}, agreements: 1, of-all: 25.00}
              - name: не применимо и молчание
                year: 2021
                organisations:
                  - {kind: school, given: {students: 300, covered: {notApplicable: Нет}}}
                  - {kind: school, silent: true, given: {base: 10}}
                expect: {share: not-applicable}
            """;

    private SmallPack() {}

    /** The pack with one place changed. */
    public static String with(String old, String changed) {
        assertThat(TEXT.split(java.util.regex.Pattern.quote(old), -1)).as(old).hasSize(2);
        return TEXT.replace(old, changed);
    }

    public static Methodology read(String pack) {
        return reading(pack).methodology();
    }

    public static List<Finding> warnings(String pack) {
        return reading(pack).warnings();
    }

    public static List<Finding> refuse(String pack) {
        PackReading reading = PackReader.read(pack);
        assertThat(reading).isInstanceOf(PackReading.Refused.class);
        List<Finding> findings = ((PackReading.Refused) reading).findings();
        assertThat(findings).anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        return findings;
    }

    private static PackReading.Read reading(String pack) {
        PackReading reading = PackReader.read(pack);
        assertThat(reading).isInstanceOf(PackReading.Read.class);
        return (PackReading.Read) reading;
    }
}

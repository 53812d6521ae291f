package ru.orientir.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import ru.orientir.demo.region.College.Mentoring.Expected;
import ru.orientir.demo.region.College.Report;

/** The table of colleges adds up to the slides of February 2021 (S4). */
class MentoringTotalsTest {

    private final List<College> expected = College.all().stream()
            .filter(college -> college.mentoring() instanceof Expected)
            .toList();

    @Test
    void forty_three_were_expected_and_twenty_eight_reported() {
        assertThat(College.all()).hasSize(66);
        assertThat(expected).hasSize(43);
        assertThat(reports()).hasSize(28);
    }

    @Test
    void the_sums_are_those_of_the_slides() {
        assertThat(expected.stream().mapToInt(MentoringTotalsTest::contingent).sum())
                .isEqualTo(51_656);
        assertThat(sum(Report::students)).isEqualTo(33_141);
        assertThat(sum(Report::covered)).isEqualTo(3_335);
        assertThat(sum(Report::twoOrMore)).isEqualTo(893);
    }

    @Test
    void the_base_is_covered_by_the_reference_as_by_the_reports() {
        // 33141 of 51656 are 64.2 %, by either count.
        assertThat(expected.stream()
                        .filter(college -> report(college).isPresent())
                        .mapToInt(MentoringTotalsTest::contingent)
                        .sum())
                .isEqualTo(33_141);
    }

    @Test
    void those_without_a_report_are_the_fifteen_of_the_slide() {
        assertThat(expected.stream()
                        .filter(college -> report(college).isEmpty())
                        .map(College::shortName))
                .containsExactlyInAnyOrder(
                        "ААТ", "АИТ", "КИИТ", "КМТ", "МиМК", "МСМТ", "ПК", "ПТПСМ", "ТрПК", "ТТТ", "ЧеБПТ", "ЧелПК",
                        "ЧМТТ", "ЮУМК", "ЮУргТК");
    }

    @Test
    void no_road_map_have_the_two_of_the_slide() {
        // ААТ did not report at all, so that its answer is missing and not «нет».
        assertThat(expected.stream()
                        .filter(college -> report(college)
                                .filter(report -> !report.roadMapAgreed())
                                .isPresent())
                        .map(College::shortName))
                .containsExactly("ЧППГТ");
    }

    @Test
    void each_report_fits_itself_and_its_reference_within_five_percent() {
        for (College college : expected) {
            report(college).ifPresent(report -> {
                assertThat(report.covered()).as(college.shortName()).isLessThanOrEqualTo(report.students());
                assertThat(report.twoOrMore()).as(college.shortName()).isLessThanOrEqualTo(report.covered());
                assertThat(Math.abs(report.students() - contingent(college)) * 20)
                        .as(college.shortName())
                        .isLessThanOrEqualTo(contingent(college));
            });
        }
    }

    @Test
    void in_four_municipalities_everyone_is_silent_and_a_true_zero_is_not_silence() {
        assertThat(expected.stream().map(College::territory).distinct().filter(territory -> expected.stream()
                        .filter(college -> college.territory().equals(territory))
                        .allMatch(college -> report(college).isEmpty())))
                .containsExactlyInAnyOrder("m02", "m09", "m39", "m41");
        assertThat(reports()).anyMatch(report -> report.covered() == 0);
    }

    private List<Report> reports() {
        return expected.stream().flatMap(college -> report(college).stream()).toList();
    }

    private int sum(ToIntFunction<Report> value) {
        return reports().stream().mapToInt(value).sum();
    }

    private static int contingent(College college) {
        return ((Expected) college.mentoring()).contingent();
    }

    private static Optional<Report> report(College college) {
        return ((Expected) college.mentoring()).report();
    }
}

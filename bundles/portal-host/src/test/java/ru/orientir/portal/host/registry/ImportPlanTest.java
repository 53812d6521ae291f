package ru.orientir.portal.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.Row;

class ImportPlanTest {

    private static final String KNOWN =
            """
            r74 region       -   -   2000-01-01
            min institution  r74 r74 2000-01-01
            m01 municipality r74 min 2000-01-01
            m02 municipality r74 min 2000-01-01
            s1  school       m01 m01 2000-01-01
            s2  school       m01 m01 2000-01-01 2019-12-31
            s2  school       m02 m02 2020-01-01
            s3  school       m02 m02 2000-01-01 2018-08-31 s1
            """;

    private final Registry registry = new Registry(7, Rows.organisations(KNOWN));

    @Test
    void a_first_file_adds_everything() {
        ImportPlan plan = ImportPlan.of(new Registry(0, List.of()), Rows.rows(KNOWN));
        // Seven codes; s2 has two versions and counts once.
        assertThat(plan.report()).isEqualTo(new ImportReport(7, 0, 0, 0, List.of()));
        assertThat(plan.versions()).hasSize(8);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        ImportPlan plan = plan(KNOWN);
        assertThat(plan.report()).isEqualTo(new ImportReport(0, 0, 0, 7, List.of()));
        assertThat(plan.versions()).isEmpty();
    }

    @Test
    void a_later_version_ends_the_one_before_the_day_before() {
        ImportPlan plan = plan("s1 school m02 m02 2024-09-01");
        assertThat(plan.report())
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(plan.versions())
                .containsExactlyElementsOf(
                        Rows.organisations(
                                """
                        s1 school m01 m01 2000-01-01 2024-08-31
                        s1 school m02 m02 2024-09-01
                        """));
    }

    @Test
    void a_version_between_two_takes_the_time_from_the_first_and_ends_before_the_second() {
        ImportPlan plan = plan("s2 college m01 m01 2015-01-01");
        assertThat(plan.report())
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(plan.versions())
                .containsExactlyElementsOf(
                        Rows.organisations(
                                """
                        s2 school  m01 m01 2000-01-01 2014-12-31
                        s2 college m01 m01 2015-01-01 2019-12-31
                        """));
    }

    @Test
    void the_same_first_day_corrects_a_version() {
        ImportPlan plan = plan("s1 kindergarten m01 m01 2000-01-01");
        assertThat(plan.report())
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 1, 0, 0, List.of()));
        assertThat(plan.versions()).containsExactly(Rows.organisation("s1 kindergarten m01 m01 2000-01-01"));
    }

    @Test
    void a_last_day_closes() {
        ImportPlan plan = plan("s1 school m01 m01 2000-01-01 2024-06-30 s2");
        assertThat(plan.report())
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 0, 1, 0, List.of()));
        assertThat(plan.versions().get(0).validTo()).contains(LocalDate.of(2024, 6, 30));
        assertThat(plan.versions().get(0).successors()).containsExactly("s2");
    }

    @Test
    void an_earlier_row_of_a_continued_organisation_stays_as_it_was_listed() {
        // A host lists the first version without an end; that the registry ended it is not a change.
        assertThat(plan("s2 school m01 m01 2000-01-01").report()).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
    }

    @Test
    void who_is_not_listed_stays() {
        ImportPlan plan = plan("s9 school m01 m01 2024-01-01");
        assertThat(plan.versions()).extracting(Organisation::code).containsExactly("s9");
    }

    @Test
    void one_bad_row_refuses_all() {
        ImportPlan plan = plan(
                """
                s8 school m01 m01 2024-01-01
                s9 school m77 m01 2024-01-01
                """);
        assertThat(plan.versions()).isEmpty();
        assertThat(problems(plan)).containsExactly("3 territory organisation.territory.unknown");
        assertThat(plan.report().problems().get(0).message())
                .isEqualTo("Территория m77: нет ни в реестре, ни в файле.");
    }

    @Test
    void unknown_kind() {
        assertThat(problems(plan("s9 hospital m01 m01 2024-01-01")))
                .containsExactly("2 kind organisation.kind.unknown");
    }

    @Test
    void every_kind_of_the_domain_is_known() {
        for (OrganisationKind kind : OrganisationKind.values()) {
            assertThat(problems(plan("x9 " + kind.code() + " m01 m01 2024-01-01")))
                    .as(kind.code())
                    .isEmpty();
        }
    }

    @Test
    void unknown_supervisor() {
        assertThat(problems(plan("s9 school m01 m77 2024-01-01")))
                .containsExactly("2 supervisor organisation.supervisor.unknown");
    }

    @Test
    void a_territory_that_comes_with_the_same_file_is_known() {
        assertThat(
                        problems(
                                plan(
                                        """
                                s9  school       m77 m77 2024-01-01
                                m77 municipality r74 min 2024-01-01
                                """)))
                .isEmpty();
    }

    @Test
    void no_territory_and_no_supervisor() {
        assertThat(problems(plan("s9 school - - 2024-01-01")))
                .containsExactly(
                        "2 territory organisation.territory.empty", "2 supervisor organisation.supervisor.empty");
    }

    @Test
    void a_school_is_no_territory() {
        assertThat(problems(plan("s9 school s1 m01 2024-01-01")))
                .containsExactly("2 territory organisation.territory.kind");
    }

    @Test
    void a_supervisor_that_has_ended_before() {
        String file =
                """
                m03 municipality r74 min 2000-01-01 2010-12-31
                s9  school       m01 m03 2011-01-01
                """;
        assertThat(problems(plan(file))).containsExactly("3 supervisor organisation.supervisor.not-in-force");
    }

    @Test
    void a_cycle_of_territories_within_a_file() {
        String file =
                """
                m08 municipality m09 min 2024-01-01
                m09 municipality m08 min 2024-01-01
                """;
        ImportPlan plan = plan(file);
        assertThat(problems(plan))
                .containsExactly(
                        "2 territory organisation.territory.cycle", "3 territory organisation.territory.cycle");
        assertThat(plan.report().problems().get(0).message())
                .isEqualTo("Территории замыкаются в круг: m08 → m09 → m08.");
    }

    @Test
    void a_cycle_that_a_version_already_known_closes_later() {
        // From 2020 on m02 lies in m01; the row puts m01 into m02 from 2010 on: together they go round from 2020.
        Registry later = new Registry(
                1,
                Rows.organisations(
                        """
                        r74 region       -   -   2000-01-01
                        m01 municipality r74 r74 2000-01-01
                        m02 municipality r74 r74 2000-01-01 2019-12-31
                        m02 municipality m01 r74 2020-01-01
                        """));
        assertThat(problems(ImportPlan.of(later, Rows.rows("m01 municipality m02 r74 2010-01-01"))))
                .containsExactly("2 territory organisation.territory.cycle");
    }

    @Test
    void its_own_supervisor() {
        assertThat(problems(plan("m09 municipality r74 m09 2024-01-01")))
                .containsExactly("2 supervisor organisation.supervisor.cycle");
    }

    @Test
    void an_end_before_the_beginning() {
        assertThat(problems(plan("s9 school m01 m01 2024-01-01 2023-12-31")))
                .containsExactly("2 validTo organisation.dates.reversed");
    }

    @Test
    void dates_out_of_any_reason() {
        assertThat(problems(plan("s9 school m01 m01 1024-01-01")))
                .containsExactly("2 validFrom organisation.dates.range");
        assertThat(problems(plan("s9 school m01 m01 2024-01-01 9999-12-31")))
                .containsExactly("2 validTo organisation.dates.range");
    }

    @Test
    void two_versions_of_a_file_that_overlap() {
        String file =
                """
                s9 school m01 m01 2020-01-01 2022-12-31
                s9 school m02 m02 2022-12-31
                """;
        assertThat(problems(plan(file))).containsExactly("3 validFrom organisation.dates.overlap");
    }

    @Test
    void a_version_that_begins_before_the_known_end() {
        assertThat(problems(plan("s3 school m01 m01 2018-08-31")))
                .containsExactly("2 validFrom organisation.dates.overlap");
        assertThat(problems(plan("s3 school m01 m01 2018-09-01"))).isEmpty();
    }

    @Test
    void the_same_code_and_first_day_twice() {
        String file =
                """
                s9 school m01 m01 2024-01-01
                s9 school m02 m02 2024-01-01
                """;
        ImportPlan plan = plan(file);
        assertThat(problems(plan)).containsExactly("3 code organisation.duplicate");
        assertThat(plan.report().problems().get(0).message())
                .isEqualTo("Код s9 с той же датой начала уже указан в строке 2.");
    }

    @Test
    void successors_have_to_be_known_and_others_and_after_an_end() {
        assertThat(problems(plan("s1 school m01 m01 2000-01-01 2024-06-30 s77")))
                .containsExactly("2 successor organisation.successor.unknown");
        assertThat(problems(plan("s1 school m01 m01 2000-01-01 2024-06-30 s1")))
                .containsExactly("2 successor organisation.successor.self");
        assertThat(problems(plan("s1 school m01 m01 2000-01-01 - s2")))
                .containsExactly("2 successor organisation.successor.open");
    }

    @Test
    void whoever_still_counts_in_a_closed_territory_is_told() {
        ImportPlan plan = plan("m02 municipality r74 min 2000-01-01 2024-12-31");
        assertThat(problems(plan)).containsExactly("2 validTo organisation.closed.in-use");
        // s2 since 2020; s3 ended in 2018 and is left in peace.
        assertThat(plan.report().problems().get(0).message()).contains("(1, первая – s2)");

        String withTransfer =
                """
                m02 municipality r74 min 2000-01-01 2024-12-31
                s2  school       m01 m01 2025-01-01
                """;
        assertThat(plan(withTransfer).report())
                .usingRecursiveComparison()
                .ignoringFields("differences")
                .isEqualTo(new ImportReport(0, 1, 1, 0, List.of()));
    }

    @Test
    void texts_are_there_short_and_printable() {
        Organisation good = Rows.organisation("s9 school m01 m01 2024-01-01");
        assertThat(problems(plan(named(good, " ", "x")))).containsExactly("2 name organisation.name.empty");
        assertThat(problems(plan(named(good, "x", "")))).containsExactly("2 shortName organisation.shortName.empty");
        assertThat(problems(plan(named(good, "x".repeat(501), "x")))).containsExactly("2 name organisation.name.long");
        assertThat(problems(plan(named(good, "a\u0000b", "x")))).containsExactly("2 name organisation.name.invalid");
        assertThat(problems(plan(named(good, "ЛИЦЕЙ\u202E1", "x"))))
                .containsExactly("2 name organisation.name.invalid");
        assertThat(problems(plan(named(good, "x", "ЛИЦЕЙ\u20661"))))
                .containsExactly("2 shortName organisation.shortName.invalid");
    }

    @Test
    void codes_are_plain() {
        assertThat(problems(plan("s/9 school m01 m01 2024-01-01"))).containsExactly("2 code organisation.code.invalid");
    }

    @Test
    void of_very_many_problems_the_first_thousand_are_shown() {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 1500; at++) {
            rows.add(new Row(at + 2, Rows.organisation("s" + at + "x hospital m01 m01 2024-01-01")));
        }
        ImportPlan plan = ImportPlan.of(registry, rows);
        assertThat(plan.report().problems()).hasSize(1001);
        assertThat(plan.report().problems().get(1000).message()).isEqualTo("Показаны первые 1000 замечаний из 1500.");
    }

    @Test
    void a_country_is_planned_in_seconds() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(2, Rows.organisation("r00 region - - 2000-01-01")));
        for (int municipality = 0; municipality < 2_327; municipality++) {
            rows.add(new Row(
                    rows.size() + 2, Rows.organisation("m" + municipality + " municipality r00 r00 2000-01-01")));
        }
        while (rows.size() < 84_000) {
            int at = rows.size();
            String above = "m" + at % 2_327;
            rows.add(new Row(at + 2, Rows.organisation("s" + at + " school " + above + " " + above + " 2001-01-01")));
        }
        ImportPlan plan = ImportPlan.of(new Registry(0, List.of()), rows);
        assertThat(plan.report()).isEqualTo(new ImportReport(84_000, 0, 0, 0, List.of()));
    }

    private static List<Row> named(Organisation good, String name, String shortName) {
        return List.of(new Row(
                2,
                new Organisation(
                        good.code(),
                        name,
                        shortName,
                        good.kind(),
                        good.territory(),
                        good.supervisor(),
                        good.validFrom(),
                        Optional.empty(),
                        List.of())));
    }

    private ImportPlan plan(String file) {
        return plan(Rows.rows(file));
    }

    private ImportPlan plan(List<Row> rows) {
        return ImportPlan.of(registry, rows);
    }

    private static List<String> problems(ImportPlan plan) {
        return plan.report().problems().stream()
                .map(problem -> problem.row() + " " + problem.field() + " " + problem.code())
                .collect(Collectors.toList());
    }
}

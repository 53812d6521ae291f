package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every monitoring that the documents tell of runs from its pack, as it is shipped, through a campaign to an edition, and its
 * figures are those of the documents, or calculated by hand where a document has none.
 */
class SeedMonitoringsTest {

    /** S4: how many colleges have a responsible of each post; 43 in all. */
    private static final Map<String, Integer> POSTS = Map.ofEntries(
            Map.entry("deputy", 27),
            Map.entry("centre", 2),
            Map.entry("department", 2),
            Map.entry("division", 3),
            Map.entry("extramural", 1),
            Map.entry("social", 1),
            Map.entry("methodist", 1),
            Map.entry("teacher", 2),
            Map.entry("guidance", 2),
            Map.entry("library", 1),
            Map.entry("branch", 1));

    private static Region region;

    @BeforeAll
    static void bring(@TempDir Path folder) throws Exception {
        region = new Region(folder);
        StringBuilder organisations = new StringBuilder(Region.ORGANISATIONS);
        organisations.append("74-k-1;Детский сад;Детский сад;kindergarten;74-01;74-01;2000-01-01;;\n");
        organisations.append("74-d-1;Дом творчества;ДТ;supplementary;74-01;74-01;2000-01-01;;\n");
        for (int i = 2; i <= 43; i++) {
            organisations.append(
                    "74-c-%d;Колледж %d;Колледж %d;college;74-02;74-min;2000-01-01;;\n".formatted(i, i, i));
        }
        region.bring(organisations.toString());
    }

    @AfterAll
    static void close() {
        region.close();
    }

    /** S4: 3335 of 51656, 15 of 43 colleges silent; 33141 in those that reported; 893 in two programmes or more. */
    @Test
    void mentoring_is_not_less_than_6_5_per_cent() throws IOException {
        StringBuilder contingent = new StringBuilder("organisation;input;value\n");
        StringBuilder answers = new StringBuilder("organisation;input;value\n");
        // 28 colleges report: 27 with 1200, 100 and 30, the last with the rest of 33141, 3335 and 893; 15 silent ones
        // share 18515.
        for (int i = 1; i <= 43; i++) {
            int students = i <= 27 ? 1200 : i == 28 ? 33141 - 27 * 1200 : i < 43 ? 1234 : 18515 - 14 * 1234;
            contingent.append("74-c-%d;contingent;%d\n".formatted(i, students));
            if (i <= 28) {
                answers.append(rows(
                        "74-c-" + i,
                        "students=" + students,
                        "covered=" + (i <= 27 ? 100 : 3335 - 2700),
                        "twoOrMore=" + (i <= 27 ? 30 : 893 - 810),
                        "roadMapAgreed=да",
                        "reportPresented=да"));
            }
        }
        long campaign = campaign("mentoring-2020-2024", "2020", "2020", "college", contingent.toString());
        String edition = edition(campaign, answers.toString());

        JsonNode mentoring = result(edition, "region", "mentoring");
        assertThat(mentoring.path("numerator").decimalValue()).isEqualByComparingTo("3335");
        assertThat(mentoring.path("denominator").decimalValue()).isEqualByComparingTo("51656");
        assertThat(mentoring.path("value").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(mentoring.path("status").asText()).isEqualTo("not-less-than");
        assertThat(mentoring.path("deviation").decimalValue()).isEqualByComparingTo("-3.5");
        assertThat(mentoring.at("/coverage/organisations/reported").asInt()).isEqualTo(28);
        assertThat(mentoring.at("/coverage/organisations/expected").asInt()).isEqualTo(43);
        assertThat(mentoring.at("/coverage/base").decimalValue()).isEqualByComparingTo("64.2");
        assertThat(value(edition, "two-or-more")).isEqualByComparingTo("26.8");
    }

    /** S2: 1 of 2 and 10 of 100 are 11 of 102; 40 of 60 institutions, not 3000 of 12000 children. */
    @Test
    void stary_oskol_adds_up_before_it_divides() throws IOException {
        long campaign = campaign("stary-oskol-2021", "2021", "2021", "school\", \"kindergarten", "");
        String edition = edition(
                campaign,
                "organisation;input;value\n"
                        + rows(
                                "74-s-1",
                                "students=2",
                                "diagnosed=1",
                                "earlyInstitutions=25",
                                "earlyInstitutionsCovered=15",
                                "earlyChildren=5000",
                                "earlyChildrenCovered=1000",
                                "agreements=5")
                        + rows("74-s-2", "students=100", "diagnosed=10", "agreements=0")
                        + rows(
                                "74-k-1",
                                "earlyInstitutions=35",
                                "earlyInstitutionsCovered=25",
                                "earlyChildren=7000",
                                "earlyChildrenCovered=2000",
                                "agreements=7"));

        assertThat(value(edition, "diagnostics")).isEqualByComparingTo("10.8");
        assertThat(value(edition, "early-guidance")).isEqualByComparingTo("66.7");
        assertThat(value(edition, "agreements")).isEqualByComparingTo("12");
    }

    /** S1: (90 + 60) of (240 + 60); exams 7 of 12, the other school has no such classes. */
    @Test
    void okoneshnikovo_leaves_out_whom_it_does_not_concern() throws IOException {
        long campaign = campaign("okoneshnikovo-2021", "2021", "2021", "school", "");
        String edition = edition(
                campaign,
                "organisation;input;value\n"
                        + rows("74-s-1", "students=240", "diagnosed=90", "profileGraduates=12", "profileExams=7")
                        + rows("74-s-2", "students=60", "diagnosed=60"));

        assertThat(value(edition, "preferences")).isEqualByComparingTo("50");
        assertThat(value(edition, "profile-exams")).isEqualByComparingTo("58.3");
    }

    /** S0 with the targets of S4: 150 of 500 meets the 30 of 2021; points, nodes and levels as in the pack's own case. */
    @Test
    void the_concept_is_scored_from_the_form_to_the_total() throws IOException {
        long campaign = campaign(
                "chelyabinsk-concept-2021-2025",
                "2021",
                "2021",
                "school\", \"kindergarten\", \"supplementary\", \"college\", \"municipality",
                "");
        String edition = edition(
                campaign,
                "organisation;input;value\n"
                        + rows(
                                "74-s-1",
                                "students=400",
                                "involved=90",
                                "graduates=60",
                                "graduatesWithPlan=45",
                                "schoolAgreements=3",
                                "responsiblePost=deputy")
                        + rows(
                                "74-s-2",
                                "students=100",
                                "involved=60",
                                "graduates=20",
                                "graduatesWithPlan=5",
                                "schoolAgreements=2",
                                "responsiblePost=nobody")
                        + rows("74-k-1", "children=40", "childrenCovered=20")
                        + rows("74-01", "programmeAdopted=да", "municipalAgreements=8"));

        JsonNode involvement = result(edition, "region", "involvement");
        assertThat(involvement.path("value").decimalValue()).isEqualByComparingTo("30");
        assertThat(involvement.path("target").decimalValue()).isEqualByComparingTo("30");
        assertThat(involvement.path("deviation").decimalValue()).isEqualByComparingTo("0");
        assertThat(involvement.path("points").decimalValue()).isEqualByComparingTo("100");
        // (40 · 100 + 30 · 70 + 30 · (80 + 0) / 2) / 100
        assertThat(result(edition, "region", "individual").path("points").decimalValue())
                .isEqualByComparingTo("73");
        assertThat(result(edition, "region", "individual").path("level").asText())
                .isEqualTo("middle");
        // One of two municipalities has adopted a programme and the other is silent.
        JsonNode adopted = result(edition, "region", "programmes-adopted");
        assertThat(adopted.path("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(adopted.path("status").asText()).isEqualTo("not-less-than");
        assertThat(result(edition, "region", "agreements").path("value").decimalValue())
                .isEqualByComparingTo("5");
    }

    /** S4, Комплексный план: who is responsible in 43 colleges: 27, 2, 2, 3, 1, 1, 1, 2, 2, 1, 1. */
    @Test
    void the_plan_is_counted_by_half_years_and_by_posts() throws IOException {
        StringBuilder answers = new StringBuilder("organisation;input;value\n");
        int college = 1;
        for (Map.Entry<String, Integer> post : POSTS.entrySet()) {
            for (int i = 0; i < post.getValue(); i++) {
                answers.append(rows(
                        "74-c-" + college++,
                        "responsiblePost=" + post.getKey(),
                        "normativePlanned=4",
                        "normativeDone=3"));
            }
        }
        long campaign = campaign("concept-plan-half-year", "2021-H1", "2021", "college", "");
        String edition = edition(campaign, answers.toString());

        JsonNode posts = result(edition, "region", "responsible");
        assertThat(posts.path("value").asInt()).isEqualTo(43);
        assertThat(posts.path("distribution"))
                .allSatisfy(category -> assertThat(category.path("count").asInt())
                        .isEqualTo(POSTS.get(category.path("option").asText())));
        assertThat(posts.path("distribution")).hasSize(11);
        // 43 · 3 of 43 · 4; the plan of the first half-year is 90.
        JsonNode normative = result(edition, "region", "normative");
        assertThat(normative.path("value").decimalValue()).isEqualByComparingTo("75");
        assertThat(normative.path("deviation").decimalValue()).isEqualByComparingTo("-15");
    }

    /** S4: nine directions, 321 points. */
    @Test
    void the_mechanisms_give_321_points() throws IOException {
        long campaign = campaign("quality-mechanisms", "2021", "2021", "municipality", "");
        List<String> all = List.of(
                "quality=32",
                "lowResults=22",
                "talents=42",
                "guidance=48",
                "objectivity=29",
                "heads=55",
                "teachersTraining=32",
                "methodical=19",
                "upbringing=42");
        String edition = edition(campaign, "organisation;input;value\n" + rows("74-01", all.toArray(String[]::new)));

        JsonNode own = ok(
                        200,
                        region.server.as(
                                "operator",
                                "GET",
                                edition + "/results?tier=municipality&parent=74-01&subject=authority&indicator=total"))
                .json()
                .path("items");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("points").decimalValue()).isEqualByComparingTo("321");
    }

    private static String rows(String organisation, String... answers) {
        StringBuilder rows = new StringBuilder();
        for (String answer : answers) {
            rows.append(organisation)
                    .append(';')
                    .append(answer.replace('=', ';'))
                    .append('\n');
        }
        return rows.toString();
    }

    /** A campaign of the past on the pack as it is shipped, open for loading. */
    private static long campaign(String pack, String period, String year, String kinds, String references)
            throws IOException {
        region.publish(Files.readString(
                Path.of("..", "methodology-" + pack, "src", "main", "resources", "methodology", pack + ".yaml")));
        long id = ok(
                        201,
                        region.server
                                .as("operator", "POST", "/campaigns")
                                .json(
                                        """
                {"title": "Мониторинг", "methodology": {"id": "%s", "version": "1.0"}, "period": "%s", "targetYear": %s,
                 "basis": "приказ № 1", "entry": {"from": "%s", "to": "%s"}, "archive": true,
                 "roster": {"root": "74", "kinds": ["%s"]}}"""
                                                .formatted(
                                                        pack,
                                                        period,
                                                        year,
                                                        region.today().minusDays(7),
                                                        region.today().plusDays(7),
                                                        kinds)))
                .json()
                .path("id")
                .asLong();
        if (!references.isEmpty()) {
            ok(
                    200,
                    region.server
                            .as("operator", "PUT", "/campaigns/" + id + "/reference-values")
                            .csv(references));
        }
        region.stage(id, "entry");
        return id;
    }

    /** The path of the edition that follows from these answers. */
    private static String edition(long campaign, String answers) {
        ok(
                200,
                region.server
                        .as("operator", "POST", "/campaigns/" + campaign + "/answers")
                        .csv(answers));
        return "/campaigns/" + campaign + "/editions/" + region.compute(campaign);
    }

    private static JsonNode result(String edition, String tier, String indicator) {
        JsonNode items = ok(
                        200,
                        region.server.as(
                                "operator", "GET", edition + "/results?tier=" + tier + "&indicator=" + indicator))
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static BigDecimal value(String edition, String indicator) {
        return result(edition, "region", indicator).path("value").decimalValue();
    }
}

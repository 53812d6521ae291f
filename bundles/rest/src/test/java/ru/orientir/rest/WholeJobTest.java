package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;

/** The main job over HTTP, from an empty database to the свод. */
@ExtendWith(SharedRegion.class)
class WholeJobTest {

    private final Region region;

    WholeJobTest(Region region) {
        this.region = region;
    }

    @Test
    void me_is_an_account_a_role_and_an_organisation() {
        assertThat(ok(200, region.server.as("mo-1", "GET", "/me")).json())
                .hasToString(
                        "{\"account\":\"mo-1\",\"role\":\"municipality\",\"organisation\":{\"code\":\"74-01\",\"name\":\"Первый"
                                + " округ\",\"kind\":\"municipality\"}}");
    }

    @Test
    void an_import_can_be_tried_first_and_is_all_or_nothing() {
        String more =
                """
                code,name,shortName,kind,territory,supervisor,validFrom,validTo,successor
                74-s-8,Школа № 8,Школа 8,school,74-02,74-02,2000-01-01,,
                74-s-9,Школа № 9,Школа 9,school,74-77,74-02,2000-01-01,,
                """;
        JsonNode tried = ok(
                        200,
                        region.server
                                .as("operator", "POST", "/organisations/imports?dryRun=true")
                                .csv(more))
                .json();
        assertThat(tried.path("problems")).hasSize(1);
        assertThat(tried.path("problems").get(0).path("row").asInt()).isEqualTo(3);
        assertThat(tried.path("problems").get(0).path("field").asText()).isEqualTo("territory");
        Answer refused = ok(
                422,
                region.server.as("operator", "POST", "/organisations/imports").csv(more));
        assertThat(refused.json().path("problems")).isEqualTo(tried.path("problems"));
        assertThat(refused.json().path("problems").get(0).path("row").asInt()).isEqualTo(3);
        ok(404, region.server.as("operator", "GET", "/organisations/74-s-8"));
    }

    @Test
    void organisations_are_filtered_and_paged() {
        JsonNode all = ok(200, region.server.as("operator", "GET", "/organisations?kind=school&size=2"))
                .json();
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.path("items"))
                .extracting(item -> item.path("code").asText())
                .containsExactly("74-s-1", "74-s-2");
        JsonNode second = ok(200, region.server.as("operator", "GET", "/organisations?kind=school&size=2&page=1"))
                .json();
        assertThat(second.path("items"))
                .extracting(item -> item.path("code").asText())
                .containsExactly("74-s-3");
        JsonNode region74 = ok(200, region.server.as("operator", "GET", "/organisations?parent=74&kind=school"))
                .json();
        assertThat(region74.path("total").asInt()).isEqualTo(3);
        JsonNode named = ok(
                        200, region.server.as("operator", "GET", "/organisations?parent=74-02&q=%D0%BA%D0%9E%D0%BB"))
                .json();
        assertThat(named.path("items"))
                .extracting(item -> item.path("code").asText())
                .containsExactly("74-c-1", "74-s-3");
        JsonNode before = ok(200, region.server.as("operator", "GET", "/organisations?at=1999-12-31"))
                .json();
        assertThat(before.path("total").asInt()).isZero();
    }

    @Test
    void a_pack_is_shown_as_data_and_as_the_file_it_was() {
        String path = "/methodologies/school-2026/1.0";
        JsonNode json = ok(200, region.server.as("school-1", "GET", path)).json();
        assertThat(json.path("state").asText()).isEqualTo("published");
        assertThat(json.path("criteria")
                        .get(0)
                        .path("indicators")
                        .get(0)
                        .path("formula")
                        .asText())
                .isEqualTo("100 * diagnosed / students");
        assertThat(json.at("/criteria/0/indicators/0/targets/2026").asInt()).isEqualTo(30);
        Answer yaml = ok(200, region.server.as("school-1", "GET", path).header("Accept", "application/yaml"));
        assertThat(yaml.text()).isEqualTo(Region.pack());
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        ok(406, region.server.as("school-1", "GET", path).header("Accept", "application/xml"));
    }

    @Test
    void a_pack_with_mistakes_is_refused_with_line_and_column() {
        String bad = Region.pack().replace("100 * diagnosed / students", "100 * diagnosed / java.lang.Runtime");
        for (String path : new String[] {"/methodologies", "/methodologies/lint"}) {
            Answer answer = ok(422, region.server.as("operator", "POST", path).body("application/yaml", bad));
            JsonNode problem = answer.json().path("problems").get(0);
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("line").asInt()).isEqualTo(28);
            assertThat(problem.path("column").asInt()).isPositive();
        }
        JsonNode linted = ok(
                        200,
                        region.server
                                .as("operator", "POST", "/methodologies/lint")
                                .body("application/yaml", Region.pack()))
                .json();
        assertThat(linted.path("id").asText()).isEqualTo("school-2026");
    }

    @Test
    void a_published_pack_is_never_replaced() {
        String changed = Region.pack().replace("Проверочная методика", "Другая методика");
        ok(409, region.server.as("operator", "POST", "/methodologies").body("application/yaml", changed));
    }

    @Test
    void a_campaign_is_created_with_its_usual_roster() {
        Answer created =
                ok(201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(false)));
        JsonNode campaign = created.json();
        assertThat(created.header("Location"))
                .endsWith("/campaigns/" + campaign.path("id").asLong());
        assertThat(campaign.path("stage").asText()).isEqualTo("preparation");
        assertThat(campaign.path("roster").path("root").asText()).isEqualTo("74");
        assertThat(campaign.path("roster").path("kinds").get(0).asText()).isEqualTo("school");
        assertThat(campaign.path("review").asBoolean()).isFalse();
        Answer found = ok(
                200,
                region.server.as(
                        "lead", "GET", "/campaigns/" + campaign.path("id").asLong()));
        assertThat(found.json()).isEqualTo(campaign);
    }

    @Test
    void from_reference_values_to_the_consolidated_report() throws IOException {
        long id = ok(201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(true)))
                .json()
                .path("id")
                .asLong();
        String campaign = "/campaigns/" + id;
        JsonNode loaded = ok(
                        200,
                        region.server
                                .as("coordinator", "PUT", campaign + "/reference-values")
                                .csv("organisation;input;value\n74-s-1;contingent;2\n74-s-2;contingent;100\n"))
                .json();
        assertThat(loaded.path("rows").asInt()).isEqualTo(2);
        region.stage(id, "entry");

        // Shares 1/2 and 10/100 roll up to 11/102 = 10.8 %; the third school stays silent.
        region.submit(id, "74-s-1", "school-1", 2, 1);
        region.submit(id, "74-s-2", "school-2", 100, 10);
        for (String school : new String[] {"74-s-1", "74-s-2"}) {
            String form = region.form(id, school);
            Answer seen = ok(200, region.server.as("mo-1", "GET", form));
            assertThat(seen.json().path("status").asText()).isEqualTo("submitted");
            ok(
                    200,
                    region.server
                            .as("mo-1", "POST", form + "/transitions")
                            .header("If-Match", seen.etag())
                            .json("{\"to\": \"accepted\"}"));
        }
        JsonNode progress =
                ok(200, region.server.as("mo-1", "GET", campaign + "/progress")).json();
        assertThat(progress.path("expected").asInt()).isEqualTo(2);
        assertThat(progress.path("accepted").asInt()).isEqualTo(2);

        JsonNode edition = ok(201, region.server.as("operator", "POST", campaign + "/editions"))
                .json();
        assertThat(edition.path("edition").asInt()).isEqualTo(1);
        assertThat(edition.path("hash").asText()).hasSize(64);
        results(campaign);

        Answer file = ok(200, region.server.as("operator", "GET", campaign + "/editions/1/consolidated.xlsx"));
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.http().body()))) {
            assertThat(workbook.getSheets().count()).isGreaterThanOrEqualTo(4);
        }
        ok(200, region.server.as("operator", "HEAD", campaign + "/editions/1/consolidated.xlsx"));

        String latest = campaign + "/editions/latest/results";
        refused(404, "not-found", region.server.as("school-1", "GET", latest + "?tier=organisation"));
        refused(403, "access.denied", region.server.as("school-1", "GET", latest + "?tier=region"));
        refused(403, "access.denied", region.server.as("mo-1", "GET", campaign + "/editions/1/results?tier=region"));
        region.stage(id, "consolidation");
        String publish = campaign + "/editions/1/transitions";
        JsonNode published = ok(
                        200, region.server.as("coordinator", "POST", publish).json("{\"to\": \"published\"}"))
                .json();
        assertThat(published.path("state").asText()).isEqualTo("published");
        assertThat(ok(200, region.server.as("coordinator", "POST", publish).json("{\"to\": \"published\"}"))
                        .json())
                .isEqualTo(published);
        JsonNode own = ok(
                        200,
                        region.server.as("school-1", "GET", campaign + "/editions/latest/results?tier=organisation"))
                .json();
        assertThat(own.path("items"))
                .extracting(item -> item.path("organisation").asText())
                .containsOnly("74-s-1");
    }

    private void results(String campaign) {
        String path = campaign + "/editions/latest/results?tier=region&indicator=diagnostics";
        Answer answer = ok(200, region.server.as("operator", "GET", path));
        JsonNode item = answer.json().path("items").get(0);
        assertThat(answer.text())
                .contains("\"value\":10.8")
                .contains("\"numerator\":11")
                .contains("\"denominator\":102");
        assertThat(item.path("subject").asText()).isEqualTo("territory");
        assertThat(item.path("status").asText()).isEqualTo("official");
        assertThat(answer.text()).contains("\"deviation\":-19.2").contains("\"attainment\":36.0");
        assertThat(item.at("/coverage/organisations/reported").asInt()).isEqualTo(2);
        assertThat(item.at("/coverage/organisations/expected").asInt()).isEqualTo(3);

        Answer unchanged = ok(304, region.server.as("operator", "GET", path).header("If-None-Match", answer.etag()));
        assertThat(unchanged.text()).isEmpty();

        Answer silent = ok(200, region.server.as("operator", "GET", campaign + "/editions/1/results?parent=74-02"));
        assertThat(silent.json().path("items")).allSatisfy(missing -> {
            assertThat(missing.path("status").asText()).isEqualTo("missing");
            assertThat(missing.has("value")).isFalse();
        });

        JsonNode matrix = ok(
                        200,
                        region.server.as(
                                "operator", "GET", campaign + "/editions/1/results?tier=organisation&shape=matrix"))
                .json();
        assertThat(matrix.path("indicators")).hasToString("[\"diagnostics\",\"graduates-share\"]");
        assertThat(matrix.path("rows").get(0).path("organisation").asText()).isEqualTo("74-s-1");
        assertThat(matrix.path("rows").get(0).path("cells").get(0).get(0).asText())
                .isEqualTo("50.0");
        assertThat(matrix.path("rows").get(2).path("cells").get(0).get(0).isNull())
                .isTrue();

        JsonNode explanation = ok(
                        200,
                        region.server.as(
                                "operator", "GET", campaign + "/editions/1/results/74-01/diagnostics/explanation"))
                .json();
        assertThat(explanation.at("/result/subject").asText()).isEqualTo("territory");
        assertThat(explanation.path("exact").asText()).isNotEmpty();
        assertThat(explanation.at("/operands/0/parts/0/submission").asLong()).isPositive();
        assertThat(explanation.at("/operands/0/parts/0/revision").asInt()).isPositive();

        JsonNode live = ok(200, region.server.as("operator", "GET", campaign + "/results?tier=region"))
                .json();
        assertThat(live.path("preliminary").asBoolean()).isTrue();
        assertThat(live.path("items").get(0).path("status").asText()).isEqualTo("preliminary");
    }
}

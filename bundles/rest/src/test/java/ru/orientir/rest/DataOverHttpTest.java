package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.rest.Call.Answer;

/** Bad input gets a clear answer, and nothing is changed by it. */
@ExtendWith(SharedRegion.class)
class DataOverHttpTest {

    private static final String VERSION = "\"0\"";

    private final Region region;

    DataOverHttpTest(Region region) {
        this.region = region;
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations?size=2147483647, query.value, size",
        "/organisations?size=0, query.value, size",
        "/organisations?size=501, query.value, size",
        "/organisations?size=x, query.value, size",
        "/organisations?page=-1, query.value, page",
        "/organisations?page=99999999999, query.value, page",
        "/organisations?sort=name, query.unknown, sort",
        "/organisations?kind=castle, query.value, kind",
        "/organisations?at=2021-02-31, query.value, at",
        "/organisations?kind=school&kind=college, query.repeated, kind",
        "/organisations/74?at=tomorrow, query.value, at",
        "/me?x=1, query.unknown, x",
        "/campaigns/1/submissions?status=done, query.value, status",
        "/campaigns/1/editions/1/results?tier=world, query.value, tier",
        "/campaigns/1/editions/1/results?subject=me, query.value, subject",
        "/campaigns/1/editions/1/results?shape=cube, query.value, shape"
    })
    void an_unknown_query_value_is_named(String path, String code, String field) {
        Answer answer = refused(400, code, region.server.as("operator", "GET", path));
        assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/campaigns/1/submissions?status=done | not-started, draft, submitted, returned, accepted, reopened",
                "/campaigns/1/submissions?kind=castle | school, ",
                "/campaigns/1/results?tier=world | region, municipality, organisation",
                "/campaigns/1/editions/1/results?subject=me | organisation, ",
                "/campaigns/1/results?shape=cube | items, matrix",
                "/public/campaigns/1/results?tier=organisation | region, municipality"
            })
    void a_value_that_a_filter_does_not_know_is_answered_with_those_that_it_knows(String path, String known) {
        Answer answer = refused(400, "query.value", region.server.as("operator", "GET", path));
        assertThat(answer.json().at("/fields/0/message").asText()).contains(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"students\": {\"value\": \"много\"}} | 422 | students",
                "{\"students\": {\"value\": 12.5}} | 422 | students",
                "{\"students\": {\"value\": -1}} | 422 | students",
                "{\"students\": {\"value\": 1e309}} | 422 | students",
                "{\"students\": {\"value\": NaN}} | 422 | students",
                "{\"students\": {\"value\": -0}} | 422 | students",
                "{\"students\": {\"value\": true}} | 422 | students",
                "{\"students\": {\"notApplicable\": \"нет\"}} | 422 | students",
                "{\"nobody-asked\": {\"value\": 1}} | 422 | nobody-asked",
                "{\"contingent\": {\"value\": 1}} | 422 | contingent"
            })
    void an_answer_that_cannot_be_taken_is_named_and_the_draft_stays(String body, int status, String field) {
        String form = region.form(region.campaign(false), "74-s-1");
        Answer answer = ok(status, save(form, body));
        assertThat(answer.json().at("/fields/0/field").asText()).startsWith(field);
        unchanged(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"students\": {\"value\": 1}, \"students\": {\"value\": 2}}",
                "{\"students\": {\"value\": 1, \"extra\": 2}}",
                "{\"note\": {\"value\": \"a\\u0000b\"}}",
                "{\"students\": ",
                "[1]",
                "null"
            })
    void a_body_that_cannot_be_read_is_malformed(String body) {
        String form = region.form(region.campaign(false), "74-s-1");
        assertThat(ok(400, save(form, body)).header("Content-Type")).startsWith("application/problem+json");
        unchanged(form);
    }

    @Test
    void a_script_is_text_and_a_name_of_a_person_is_refused_with_its_field() {
        String form = region.form(region.campaign(false), "74-s-1");
        String script = "<script>alert(1)</script>";
        Answer saved = ok(
                200,
                save(
                        form,
                        "{\"students\": {\"value\": 1, \"comment\": \"" + script
                                + "\"}, \"note\": {\"value\": \"=1+1\"}}"));
        assertThat(saved.json().at("/answers/students/comment").asText()).isEqualTo(script);
        assertThat(saved.header("Content-Type")).startsWith("application/json");
        Answer personal = ok(
                422,
                region.server
                        .as("school-1", "PATCH", form + "/answers")
                        .header("If-Match", saved.etag())
                        .json("{\"students\": {\"value\": 1, \"comment\": \"звоните +7 912 345-67-89\"}}"));
        assertThat(personal.json().at("/fields/0/field").asText()).startsWith("students");
        assertThat(ok(200, region.server.as("school-1", "GET", form)).etag()).isEqualTo(saved.etag());
    }

    @Test
    void a_campaign_without_its_members_is_told_all_of_them_at_once() {
        Answer answer = refused(
                422,
                "field.required",
                region.server.as("operator", "POST", "/campaigns").json("{}"));
        assertThat(answer.json().path("fields"))
                .extracting(field -> field.path("field").asText())
                .containsExactly("title", "methodology", "period", "targetYear", "basis", "entry");
        String body = region.campaignBody(false);
        refused(
                422,
                "field.value",
                region.server.as("operator", "POST", "/campaigns").json(body.replace("\"2026\"", "\"2026-2027\"")));
        refused(
                422,
                "entry.order",
                region.server
                        .as("operator", "POST", "/campaigns")
                        .json(body.replaceFirst("\"from\": \"[0-9-]+\"", "\"from\": \"2099-01-01\"")));
        refused(
                422,
                "field.type",
                region.server
                        .as("operator", "POST", "/campaigns")
                        .json(body.replaceFirst("\"from\": \"[0-9-]+\"", "\"from\": \"2026-02-31\"")));
        for (String period : new String[] {"0001", "0001/0002", "1999-H2", "1999..2000", "2101"}) {
            Answer far = refused(
                    422,
                    "period.range",
                    region.server
                            .as("operator", "POST", "/campaigns")
                            .json(body.replace("\"2026\"", '"' + period + '"')));
            assertThat(far.json().path("fields"))
                    .extracting(field -> field.path("field").asText())
                    .containsExactly("period");
        }
        for (String far : new String[] {"0000-01-01", "+999999999-12-31"}) {
            refused(
                    422,
                    "entry.range",
                    region.server
                            .as("operator", "POST", "/campaigns")
                            .json(body.replaceFirst("\"(from|to)\": \"[0-9-]+\"", "\"$1\": \"" + far + "\"")
                                    .replaceFirst("\"to\": \"[0-9-]+\"", "\"to\": \"+999999999-12-31\"")));
        }
        ok(422, region.server.as("operator", "POST", "/campaigns").json(body.replace("school-2026", "nothing")));
        Answer nobody = refused(
                422,
                "field.required",
                region.server
                        .as("operator", "POST", "/campaigns")
                        .json(body.replaceFirst("\\{", "{\"roster\": {\"include\": [null]},")));
        assertThat(nobody.json().at("/fields/0/field").asText()).isEqualTo("roster.include");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun", "?dryRun=", "?dryRun=1", "?dryRun=True", "?dryRun=%20true"})
    void a_dry_run_that_is_not_said_plainly_imports_nothing(String query) {
        String table = Region.ORGANISATIONS.replace("Школа № 3", "Школа с именем");
        Answer answer = refused(
                400,
                "query.value",
                region.server
                        .as("operator", "POST", "/organisations/imports" + query)
                        .csv(table));
        assertThat(answer.json().path("detail").asText()).contains("dryRun=");
        assertThat(ok(200, region.server.as("operator", "GET", "/organisations/74-s-3"))
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Школа № 3");
    }

    @Test
    void very_many_mistakes_get_a_short_answer() {
        String form = region.form(region.campaign(false), "74-s-1");
        StringBuilder unknown = new StringBuilder("{\"explanations\": {");
        for (int at = 0; at < 1_000; at++) {
            unknown.append(at == 0 ? "" : ",").append("\"x").append(at).append("\":\"\"");
        }
        Answer explanations = ok(422, save(form, unknown + "}}"));
        assertThat(explanations.http().body().length).isLessThan(100_000);
        assertThat(explanations.json().path("fields")).hasSize(400);
        assertThat(explanations.json().path("detail").asText()).contains("600");
        unchanged(form);
        String nobody = "null,".repeat(19_000);
        Answer roster = refused(
                422,
                "field.required",
                region.server
                        .as("operator", "POST", "/campaigns")
                        .json(region.campaignBody(false)
                                .replaceFirst("\\{", "{\"roster\": {\"include\": [" + nobody + "null]},")));
        assertThat(roster.json().path("fields")).hasSize(401);
    }

    @Test
    void more_than_a_form_can_have_is_refused_before_any_of_it_is_understood() {
        String form = region.form(region.campaign(false), "74-s-1");
        StringBuilder many = new StringBuilder("{");
        for (int at = 0; at <= 1_000; at++) {
            many.append(at == 0 ? "" : ",").append("\"x").append(at).append("\": {\"value\": 1}");
        }
        refused(413, "json.too-many", save(form, many + "}"));
        refused(413, "body.too-large", save(form, many + "}" + " ".repeat(256 << 10)));
        refused(413, "json.too-many", roster("\"74-s-1\",".repeat(20_000) + "\"74-s-1\""));
        unchanged(form);
    }

    @Test
    void a_roster_names_nobody_twice_and_not_whole_regions_one_by_one() {
        Answer twice = refused(422, "roster.repeated", roster("\"74-s-1\",\"74-s-2\",\"74-s-1\""));
        assertThat(twice.json().path("fields"))
                .extracting(field -> field.path("field").asText())
                .containsExactly("roster.include[2]");
        Answer many = refused(422, "roster.too-many", roster("\"74-s-1\",".repeat(10_000) + "\"74-s-1\""));
        assertThat(many.json().path("fields")).hasSizeLessThanOrEqualTo(401);
        assertThat(many.http().body().length).isLessThan(200_000);
        ok(201, roster("\"74-s-1\",\"74-s-2\""));
    }

    private Call roster(String include) {
        return region.server
                .as("operator", "POST", "/campaigns")
                .json(region.campaignBody(false)
                        .replaceFirst(
                                "\\{", "{\"roster\": {\"kinds\": [\"school\"], \"include\": [" + include + "]},"));
    }

    private Call save(String form, String body) {
        return region.server
                .as("school-1", "PATCH", form + "/answers")
                .header("If-Match", VERSION)
                .json(body);
    }

    private void unchanged(String form) {
        JsonNode json = ok(200, region.server.as("school-1", "GET", form)).json();
        assertThat(json.path("revision").asInt()).isZero();
        assertThat(json.path("answers")).isEmpty();
    }
}

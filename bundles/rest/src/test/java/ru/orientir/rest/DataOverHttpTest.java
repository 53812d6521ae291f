package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
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
    void no_body_is_malformed_and_another_type_unsupported() {
        String form = region.form(region.campaign(false), "74-s-1");
        refused(400, "json.malformed", save(form, ""));
        refused(415, "type.unsupported", save(form, "{}").header("Content-Type", "application/json"));
        refused(
                415,
                "type.unsupported",
                region.server
                        .as("school-1", "PATCH", form + "/answers")
                        .header("If-Match", VERSION)
                        .body("text/plain", "{}"));
        refused(415, "body.compressed", save(form, "{}").header("Content-Encoding", "gzip"));
        refused(413, "body.too-large", save(form, " ".repeat(2 << 20)));
        unchanged(form);
    }

    @Test
    void an_edition_is_computed_with_no_body_or_an_empty_one_and_with_no_other() {
        String editions = "/campaigns/" + region.campaign(false) + "/editions";
        ok(201, region.server.as("operator", "POST", editions));
        ok(201, region.server.as("operator", "POST", editions).json("{}"));
        ok(201, region.server.as("operator", "POST", editions).json(" ").header("Idempotency-Key", editions));
        refused(
                400,
                "field.unknown",
                region.server.as("operator", "POST", editions).json("{\"title\": \"Итоговый\"}"));
        refused(
                422,
                "field.forbidden",
                region.server.as("operator", "POST", editions).json("{\"hash\": \"0\"}"));
        refused(
                400,
                "json.malformed",
                region.server.as("operator", "POST", editions).json("[]"));
        refused(
                415,
                "type.unsupported",
                region.server.as("operator", "POST", editions).body("text/plain", "title"));
        assertThat(ok(200, region.server.as("operator", "GET", editions))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "json",
                "*",
                "*/*",
                "application/*",
                "application/",
                "/json",
                "application/json/x",
                "application/json, text/csv",
                "application json",
                "application/json; charset",
                "application/jsonp",
                "text/json"
            })
    void a_type_that_is_none_or_not_the_one_expected_is_unsupported(String type) {
        String form = region.form(region.campaign(false), "74-s-1");
        refused(
                415,
                "type.unsupported",
                region.server
                        .as("school-1", "PATCH", form + "/answers")
                        .header("If-Match", VERSION)
                        .body(type, "{\"students\": {\"value\": 1}}"));
        refused(
                415,
                "type.unsupported",
                region.server.as("operator", "POST", "/organisations/imports").body(type, Region.ORGANISATIONS));
        unchanged(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON;charset=UTF-8",
                "application/json ; charset=\"utf-8\"",
                "application/json;charset=utf-8;q=1"
            })
    void a_type_is_understood_however_it_is_written(String type) {
        String form = region.form(region.campaign(false), "74-s-1");
        ok(
                200,
                region.server
                        .as("school-1", "PATCH", form + "/answers")
                        .header("If-Match", VERSION)
                        .body(type, "{\"students\": {\"value\": 1}}"));
    }

    @Test
    void a_body_without_a_type_is_unsupported() {
        refused(
                415,
                "type.unsupported",
                region.server.as("operator", "POST", "/campaigns").untyped("{}"));
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
    @CsvSource({
        "UTF-8, ;, false",
        "UTF-8, ;, true",
        "UTF-8, ',', true",
        "windows-1251, ;, false",
        "windows-1251, ',', false"
    })
    void a_table_is_read_as_excel_and_scripts_write_it(String charset, String separator, boolean mark) {
        String campaign = "/campaigns/" + region.campaign(false);
        String table = (mark ? "\uFEFF" : "")
                + "organisation;input;value\r\n74-s-1;students;300\r\n74-s-1;note;Пояснение\r\n74-s-2;graduates;н/п\r\n"
                        .replace(";", separator);
        JsonNode loaded = ok(
                        200,
                        region.server
                                .as("operator", "POST", campaign + "/answers")
                                .body("text/csv", table.getBytes(Charset.forName(charset))))
                .json();
        assertThat(loaded).hasToString("{\"rows\":3,\"organisations\":2}");
        String form = region.form(Long.parseLong(campaign.substring("/campaigns/".length())), "74-s-1");
        assertThat(ok(200, region.server.as("school-1", "GET", form))
                        .json()
                        .at("/answers/note/value")
                        .asText())
                .isEqualTo("Пояснение");
    }

    @Test
    void a_table_with_mistakes_changes_nothing_and_names_its_rows() {
        long id = region.campaign(false);
        String path = "/campaigns/" + id + "/answers";
        Answer wrong = ok(
                422,
                region.server
                        .as("operator", "POST", path)
                        .csv(
                                "organisation;input;value\n74-s-1;students;300\n74-s-1;diagnosed;много\n74-s-77;students;1\n"));
        assertThat(wrong.json().has("fields")).isFalse();
        assertThat(wrong.json().path("problems"))
                .extracting(field -> field.path("row").asInt())
                .containsExactly(3, 4);
        assertThat(wrong.json().at("/problems/0/field").asText()).isEqualTo("value");
        unchanged(region.form(id, "74-s-1"));
        refused(
                422,
                "csv.column.unknown",
                region.server.as("operator", "POST", path).csv("organisation;input;number\n74-s-1;students;300\n"));
        refused(
                415,
                "csv.other-file",
                region.server.as("operator", "POST", path).csv("PK\u0003\u0004"));
        refused(
                415,
                "type.unsupported",
                region.server.as("operator", "POST", path).body("multipart/form-data; boundary=x", "--x--"));
        refused(
                404,
                "not-found",
                region.server
                        .as("operator", "POST", "/campaigns/999999/answers")
                        .csv("a"));
    }

    @Test
    void a_registry_may_be_bigger_than_other_tables_but_not_without_end() {
        String header = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";
        String row = "74-s-80;" + "Ш".repeat(150) + ";" + "Ш".repeat(100) + ";school;74-09;74-09;2000-01-01;;\n";
        // Rows of 542 bytes in UTF-8: 54,000 are more than 24 MiB and 78,000 more than 40.
        assertThat(row.getBytes(StandardCharsets.UTF_8)).hasSize(542);
        assertThat(bring(header + row.repeat(54_000)).json().path("problems")).isNotEmpty();
        refused(
                413,
                "body.too-large",
                region.server
                        .as("operator", "POST", "/organisations/imports?dryRun=true")
                        .csv(header + row.repeat(78_000)));
        refused(
                413,
                "body.too-large",
                region.server
                        .as("operator", "POST", "/campaigns/" + region.campaign(false) + "/answers")
                        .csv("organisation;input;value\n" + row.repeat(54_000))
                        .header("Idempotency-Key", "too-large"));
    }

    private Answer bring(String table) {
        return ok(
                200,
                region.server
                        .as("operator", "POST", "/organisations/imports?dryRun=true")
                        .csv(table));
    }

    @Test
    void a_million_empty_rows_are_refused_soon() {
        String path = "/campaigns/" + region.campaign(false) + "/answers";
        long before = System.nanoTime();
        refused(
                413,
                "csv.too-many-rows",
                region.server
                        .as("operator", "POST", path)
                        .csv("organisation;input;value\n" + ";;\n".repeat(1_000_000)));
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    @Test
    void big_answers_are_compressed_for_who_wants_it() throws IOException {
        Call call = region.server.as("operator", "GET", "/methodologies/school-2026/1.0");
        Answer plain = ok(200, call);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        Answer packed = ok(
                200,
                region.server
                        .as("operator", "GET", "/methodologies/school-2026/1.0")
                        .header("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.http().body().length).isLessThan(plain.http().body().length / 2);
        assertThat(unpacked(packed)).isEqualTo(plain.text());
        Answer refusing = ok(
                200,
                region.server
                        .as("operator", "GET", "/methodologies/school-2026/1.0")
                        .header("Accept-Encoding", "gzip;q=0, identity"));
        assertThat(refusing.header("Content-Encoding")).isEmpty();
        Answer small = ok(200, region.server.as("operator", "GET", "/me").header("Accept-Encoding", "gzip"));
        assertThat(small.header("Content-Encoding")).isEmpty();
    }

    @Test
    void results_are_compressed_and_kept_both_ways() throws IOException {
        long id = region.campaign(false);
        region.submit(id, "74-s-1", "school-1", 2, 1);
        String path = "/campaigns/" + id + "/editions/" + region.compute(id) + "/results?tier=organisation";
        for (int time = 0; time < 2; time++) {
            Answer plain = ok(200, region.server.as("operator", "GET", path));
            Answer packed = ok(200, region.server.as("operator", "GET", path).header("Accept-Encoding", "gzip"));
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(unpacked(packed)).isEqualTo(plain.text());
            assertThat(packed.etag()).isEqualTo(plain.etag()).startsWith("W/");
            assertThat(plain.text()).contains("\"value\":50.0");
        }
    }

    private static String unpacked(Answer packed) throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.http().body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is taken by its type, and only where one belongs. */
@ExtendWith(SharedRegion.class)
class BodyTypesOverHttpTest {

    private static final String VERSION = "\"0\"";

    private final Region region;

    BodyTypesOverHttpTest(Region region) {
        this.region = region;
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

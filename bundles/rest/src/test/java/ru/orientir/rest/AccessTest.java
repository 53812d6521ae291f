package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.portal.AuditSink.AuditResult;

/** The group «access» of what a bad input gets, row by row; every endpoint and role: {@link AccessMatrixTest}. */
@ExtendWith(SharedRegion.class)
class AccessTest {

    private static final String SAVE = "{\"students\": {\"value\": 1}}";

    private final Region region;

    AccessTest(Region region) {
        this.region = region;
    }

    @Test
    void a_foreign_form_is_not_found_for_reading_and_writing() {
        String form = region.form(region.campaign(false), "74-s-1");
        for (String stranger : new String[] {"school-2", "school-3", "mo-2"}) {
            refused(404, "not-found", region.server.as(stranger, "GET", form));
            refused(404, "not-found", region.server.as(stranger, "GET", form + "/revisions"));
            refused(404, "not-found", region.server.as(stranger, "GET", form + "/revisions/1"));
            refused(
                    404,
                    "not-found",
                    region.server
                            .as(stranger, "PATCH", form + "/answers")
                            .header("If-Match", "\"0\"")
                            .json(SAVE));
            refused(
                    404,
                    "not-found",
                    region.server.as(stranger, "PATCH", form + "/answers").json(SAVE));
            refused(
                    404,
                    "not-found",
                    region.server
                            .as(stranger, "POST", form + "/transitions")
                            .header("If-Match", "\"0\"")
                            .json("{\"to\": \"submitted\"}"));
        }
        refused(
                403,
                "access.denied",
                region.server
                        .as("mo-1", "PATCH", form + "/answers")
                        .header("If-Match", "\"0\"")
                        .json(SAVE));
        assertThat(ok(200, region.server.as("school-1", "GET", form))
                        .json()
                        .path("revision")
                        .asInt())
                .isZero();
    }

    @Test
    void a_foreign_id_in_a_list_filter_gives_an_empty_list_without_counts() {
        String campaign = "/campaigns/" + region.campaign(false);
        for (String filter : new String[] {"organisation=74-s-3", "parent=74-02", "organisation=nobody"}) {
            JsonNode page = ok(200, region.server.as("mo-1", "GET", campaign + "/submissions?" + filter))
                    .json();
            assertThat(page.path("total").asInt()).as(filter).isZero();
            assertThat(page.path("items")).as(filter).isEmpty();
        }
        JsonNode progress = ok(200, region.server.as("mo-1", "GET", campaign + "/progress?parent=74-02"))
                .json();
        assertThat(progress.path("expected").asInt()).isZero();
        assertThat(ok(200, region.server.as("mo-1", "GET", "/organisations?parent=74-02"))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        refused(404, "not-found", region.server.as("mo-1", "GET", "/organisations/74-s-3"));
        refused(404, "not-found", region.server.as("school-1", "GET", "/organisations/74-s-2"));
    }

    @Test
    void an_attachment_by_a_guessed_id_is_not_found() {
        String form = region.form(region.campaign(false), "74-s-1");
        for (String path : new String[] {form + "/attachments/1", form + "/files/1", "/attachments/1", "/files/1"}) {
            for (String login : new String[] {"school-1", "school-3", "mo-1", "operator"}) {
                refused(404, "not-found", region.server.as(login, "GET", path));
            }
            refused(401, "identity.missing", region.server.call("GET", path));
        }
    }

    @Test
    void modules_are_not_switched_here_by_anybody() {
        for (String login : new String[] {"operator", "admin"}) {
            refused(
                    404,
                    "not-found",
                    region.server.as(login, "POST", "/modules/monitoring").json("{\"enabled\": false}"));
        }
    }

    @Test
    void a_role_that_one_does_not_hold_is_not_taken_from_the_request() {
        for (String header : new String[] {"X-Role", "X-Remote-Role", "X-Forwarded-User", "Remote-User", "X-User"}) {
            refused(
                    403,
                    "access.denied",
                    region.server
                            .as("school-1", "POST", "/campaigns")
                            .header(header, "operator")
                            .json("{}"));
            refused(
                    401,
                    "identity.missing",
                    region.server.call("GET", "/campaigns").header(header, "operator"));
        }
        refused(400, "query.unknown", region.server.as("school-1", "GET", "/campaigns?role=operator"));
        JsonNode me = ok(200, region.server.as("school-1", "GET", "/me").header("X-Role", "operator"))
                .json();
        assertThat(me.path("role").asText()).isEqualTo("organisation");
    }

    @Test
    void who_is_left_out_of_a_campaign_is_not_told_to_others() {
        String body = region.campaignBody(false)
                .replaceFirst(
                        "\\{",
                        "{\"roster\": {\"exclude\": [{\"code\": \"74-s-2\", \"reason\": \"капитальный ремонт\"}]}, ");
        long id = ok(201, region.server.as("operator", "POST", "/campaigns").json(body))
                .json()
                .path("id")
                .asLong();
        region.stage(id, "entry");
        String campaign = "/campaigns/" + id;
        assertThat(ok(200, region.server.as("lead", "GET", campaign)).text()).contains("74-s-2", "капитальный ремонт");
        assertThat(ok(200, region.server.as("mo-1", "GET", campaign)).text()).contains("74-s-2", "капитальный ремонт");
        for (String login : new String[] {"school-1", "mo-2"}) {
            for (String path : new String[] {campaign, "/campaigns?size=500"}) {
                assertThat(ok(200, region.server.as(login, "GET", path)).text())
                        .doesNotContain("74-s-2", "капитальный ремонт");
            }
        }
    }

    @Test
    void editions_do_not_tell_of_a_campaign_that_one_does_not_see() {
        long hidden = ok(201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(false)))
                .json()
                .path("id")
                .asLong();
        refused(404, "not-found", region.server.as("school-1", "GET", "/campaigns/" + hidden));
        refused(404, "not-found", region.server.as("school-1", "GET", "/campaigns/" + hidden + "/editions"));
    }

    @Test
    void an_export_that_mixes_own_and_foreign_is_denied_and_nothing_of_it_is_sent() {
        long id = region.campaign(false);
        region.submit(id, "74-s-1", "school-1", 2, 1);
        String file = "/campaigns/" + id + "/editions/" + region.compute(id) + "/consolidated.xlsx";
        for (String login : new String[] {"mo-1", "school-1"}) {
            refused(403, "access.denied", region.server.as(login, "GET", file));
            ok(403, region.server.as(login, "HEAD", file));
        }
        ok(200, region.server.as("operator", "HEAD", file));
    }

    @Test
    void a_roll_up_of_the_region_is_denied_to_others_before_its_publication() {
        long id = region.campaign(false);
        region.submit(id, "74-s-1", "school-1", 2, 1);
        String editions = "/campaigns/" + id + "/editions";
        String first = editions + "/" + region.compute(id);
        for (String login : new String[] {"mo-1", "school-1"}) {
            assertThat(ok(200, region.server.as(login, "GET", editions))
                            .json()
                            .path("total")
                            .asInt())
                    .as(login)
                    .isZero();
            for (String edition : new String[] {first, editions + "/latest"}) {
                refused(404, "not-found", region.server.as(login, "GET", edition + "/results?tier=organisation"));
                refused(
                        404,
                        "not-found",
                        region.server.as(login, "GET", edition + "/results/74-s-1/diagnostics/explanation"));
                refused(403, "access.denied", region.server.as(login, "GET", edition + "/results?tier=region"));
                refused(403, "access.denied", region.server.as(login, "GET", edition + "/results"));
            }
        }
        for (String login : new String[] {"operator", "coordinator", "lead"}) {
            ok(200, region.server.as(login, "GET", editions + "/latest/results?tier=region"));
        }
        region.stage(id, "consolidation");
        ok(200, region.server.as("coordinator", "POST", first + "/transitions").json("{\"to\": \"published\"}"));
        for (String login : new String[] {"mo-1", "school-1"}) {
            assertThat(ok(200, region.server.as(login, "GET", editions))
                            .json()
                            .path("total")
                            .asInt())
                    .as(login)
                    .isEqualTo(1);
            ok(200, region.server.as(login, "GET", first + "/results?tier=region"));
        }
    }

    @Test
    void organisation_status_or_score_smuggled_into_a_body_is_refused() {
        String form = region.form(region.campaign(false), "74-s-1");
        for (String body : new String[] {
            "{\"organisation\": \"74-s-2\", \"students\": {\"value\": 1}}",
            "{\"status\": \"accepted\"}",
            "{\"score\": {\"value\": 100}}",
            "{\"students\": {\"value\": 1, \"score\": 100}}"
        }) {
            ok(
                    422,
                    region.server
                            .as("school-1", "PATCH", form + "/answers")
                            .header("If-Match", "\"0\"")
                            .json(body));
        }
        refused(
                422,
                "field.forbidden",
                region.server
                        .as("school-1", "POST", form + "/transitions")
                        .header("If-Match", "\"0\"")
                        .json("{\"to\": \"submitted\", \"status\": \"accepted\"}"));
        refused(
                422,
                "field.forbidden",
                region.server
                        .as("operator", "POST", "/campaigns")
                        .json(region.campaignBody(false).replaceFirst("\\{", "{\"stage\": \"published\", ")));
        assertThat(ok(200, region.server.as("school-1", "GET", form))
                        .json()
                        .path("revision")
                        .asInt())
                .isZero();
    }

    @Test
    void an_organisation_that_moved_to_another_supervisor_is_in_the_new_scope_from_the_next_request_on() {
        String row = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n"
                + "74-s-50;Школа № 50;Школа 50;school;74-01;%s;2000-01-01;;\n";
        region.bring(row.formatted("74-01"));
        long id = region.campaign(false);
        String form = region.form(id, "74-s-50");
        ok(200, region.server.as("mo-1", "GET", form));
        refused(404, "not-found", region.server.as("mo-2", "GET", form));
        region.bring(row.formatted("74-02"));
        refused(404, "not-found", region.server.as("mo-1", "GET", form));
        ok(200, region.server.as("mo-2", "GET", form));
        ok(
                200,
                region.server
                        .as("operator", "POST", "/organisations/imports")
                        .csv(row.formatted("74-01").replace("2000-01-01;", "2000-01-01;2001-01-01")));
    }

    @Test
    void a_denial_is_written_down() {
        region.audit.clear();
        refused(
                403,
                "access.denied",
                region.server.as("school-1", "POST", "/campaigns").json("{}"));
        assertThat(region.audit).singleElement().satisfies(entry -> {
            assertThat(entry.account()).isEqualTo("school-1");
            assertThat(entry.action()).isEqualTo("campaign:write");
            assertThat(entry.object()).isEqualTo("campaigns");
            assertThat(entry.result()).isEqualTo(AuditResult.DENIED);
        });
    }
}

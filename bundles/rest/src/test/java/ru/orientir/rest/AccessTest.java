package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.rest.request.Needs;

/** Who gets what, over HTTP, with the real table of rights and the real registry. */
@ExtendWith(SharedRegion.class)
class AccessTest {

    private static final String SAVE = "{\"students\": {\"value\": 1}}";

    private final Region region;

    AccessTest(Region region) {
        this.region = region;
    }

    static Stream<Method> endpoints() {
        return ClassifiedEndpointsTest.endpoints().filter(endpoint -> endpoint.isAnnotationPresent(Needs.class));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_role_that_an_endpoint_is_not_for_is_denied_and_the_others_are_not(Method endpoint) {
        Action[] actions = endpoint.getAnnotation(Needs.class).value();
        for (String login : KnownTokens.ofRegion().actors().keySet()) {
            Actor actor = KnownTokens.ofRegion().actors().get(login);
            boolean held = actions.length == 0
                    || Arrays.stream(actions)
                            .anyMatch(action ->
                                    region.services.services().policy().permits(actor, action));
            int status = region.server
                    .as(login, verb(endpoint), unknown(endpoint))
                    .body(type(endpoint), "{")
                    .send()
                    .status();
            if (held) {
                assertThat(status).as(login).isNotIn(401, 403, 405, 415, 500, 503);
            } else {
                assertThat(status).as(login).isEqualTo(403);
            }
        }
    }

    private static String verb(Method endpoint) {
        return ClassifiedEndpointsTest.verb(endpoint).orElseThrow();
    }

    /** The endpoint's path for things that do not exist. */
    private static String unknown(Method endpoint) {
        return ClassifiedEndpointsTest.path(endpoint).replaceAll("\\{[a-z]+}", "999999");
    }

    private static String type(Method endpoint) {
        Consumes consumes = endpoint.getAnnotation(Consumes.class);
        return consumes == null ? "application/json" : consumes.value()[0];
    }

    @Test
    void every_path_of_a_resource_is_tried() {
        Set<String> tried = new TreeSet<>();
        endpoints()
                .forEach(endpoint -> tried.add(
                        endpoint.getDeclaringClass().getAnnotation(Path.class).value()));
        // All but the description and what is published, which are for anybody.
        assertThat(tried).hasSize(ResourceClasses.all().size() - 2);
    }

    @Test
    void a_foreign_form_does_not_exist() {
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
    void a_list_filtered_by_something_foreign_is_empty() {
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
    void editions_do_not_tell_of_a_campaign_that_one_does_not_see() {
        long hidden = ok(201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(false)))
                .json()
                .path("id")
                .asLong();
        refused(404, "not-found", region.server.as("school-1", "GET", "/campaigns/" + hidden));
        refused(404, "not-found", region.server.as("school-1", "GET", "/campaigns/" + hidden + "/editions"));
    }

    @Test
    void an_export_beyond_ones_rights_is_denied_whole() {
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
    void before_publication_an_edition_is_the_regions_alone() {
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
    void nothing_that_the_server_sets_is_smuggled_in() {
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
    void an_organisation_that_has_moved_is_seen_by_its_new_supervisor_from_the_next_request_on() {
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
            assertThat(entry.result()).isEqualTo("denied");
        });
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.rest.Call.Answer;

/** The life of methodologies over HTTP: drafts, agreement, publication, comparison and trials. */
@ExtendWith(SharedRegion.class)
class MethodologyLifeTest {

    private static final String FIRST = "/methodologies/school-2026/1.0";

    private final Region region;

    MethodologyLifeTest(Region region) {
        this.region = region;
    }

    @Test
    void the_coordinator_agrees_and_publishes_and_everybody_reads_how_it_came_about() {
        String path = keep("3.0", "Проверочная методика", "Новая методика");
        refused(403, "access.denied", move("operator", path, "{\"to\": \"agreed\"}"));
        refused(404, "not-found", region.server.as("school-1", "GET", path));
        ok(200, move("coordinator", path, "{\"to\": \"agreed\"}"));
        ok(200, move("operator", path, "{\"to\": \"draft\", \"reason\": \"уточнить\"}"));
        refused(409, "methodology.state", move("coordinator", path, "{\"to\": \"published\", \"reason\": \"№ 1\"}"));
        ok(200, move("coordinator", path, "{\"to\": \"agreed\"}"));
        JsonNode problem = refused(422, "text.empty", move("coordinator", path, "{\"to\": \"published\"}"))
                .json();
        assertThat(problem.at("/fields/0/field").asText()).isEqualTo("reason");
        refused(403, "access.denied", move("operator", path, "{\"to\": \"published\", \"reason\": \"№ 1\"}"));
        String order = "приказ № 01/1609 от 12.09.2026";
        ok(200, move("coordinator", path, "{\"to\": \"published\", \"reason\": \"" + order + "\"}"));
        ok(
                409,
                region.server
                        .as("operator", "POST", "/methodologies")
                        .body("application/yaml", version("3.0", "Проверочная методика", "Ещё новее")));

        JsonNode seen = ok(200, region.server.as("school-1", "GET", path)).json();
        assertThat(seen.path("state").asText()).isEqualTo("published");
        assertThat(seen.path("hash").asText()).hasSize(64);
        assertThat(seen.path("history"))
                .extracting(move -> move.path("account").asText() + " "
                        + move.path("from").asText("-") + " " + move.path("to").asText() + " "
                        + move.path("reason").asText("-"))
                .containsExactly(
                        "operator - draft -",
                        "coordinator draft agreed -",
                        "operator agreed draft уточнить",
                        "coordinator draft agreed -",
                        "coordinator agreed published " + order);
        assertThat(seen.at("/history/0/at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*\\+05:00");
        assertThat(ok(200, region.server.as("school-1", "GET", FIRST))
                        .json()
                        .path("state")
                        .asText())
                .as("several versions stand side by side")
                .isEqualTo("published");
    }

    @Test
    void a_diff_tells_what_was_reworded_recalculated_retargeted_and_added() {
        String path = keep(
                "3.1",
                "title: Доля прошедших диагностику",
                "title: Доля продиагностированных",
                "formula: 100 * graduates / students",
                "formula: 100 * graduates / (students + 0.0)",
                "targets: {2026: 30}",
                "targets: {2026: 35}",
                "checks:",
                "checks:\n  - {id: some, rule: students > 0, severity: warning, message: Нет обучающихся.}");
        JsonNode diff = ok(200, region.server.as("operator", "GET", path + "/diff?with=1.0"))
                .json();
        assertThat(diff.path("before")).hasToString("{\"id\":\"school-2026\",\"version\":\"1.0\"}");
        assertThat(diff.path("after")).hasToString("{\"id\":\"school-2026\",\"version\":\"3.1\"}");
        assertThat(diff.path("summary"))
                .hasToString("{\"added\":1,\"removed\":0,\"reworded\":1,\"recalculated\":1,\"retargeted\":1,"
                        + "\"rescored\":0}");
        assertThat(diff.path("changes"))
                .extracting(change -> change.toString())
                .containsExactly(
                        "{\"kind\":\"reworded\",\"part\":\"indicator\",\"code\":\"diagnostics\",\"field\":\"title\","
                                + "\"before\":\"Доля прошедших диагностику\",\"after\":\"Доля продиагностированных\"}",
                        "{\"kind\":\"retargeted\",\"part\":\"indicator\",\"code\":\"diagnostics\",\"field\":\"targets\","
                                + "\"before\":\"2026: 30\",\"after\":\"2026: 35\"}",
                        "{\"kind\":\"recalculated\",\"part\":\"indicator\",\"code\":\"graduates-share\","
                                + "\"field\":\"formula\",\"before\":\"100 * graduates / students\","
                                + "\"after\":\"100 * graduates / (students + 0)\"}",
                        "{\"kind\":\"added\",\"part\":\"check\",\"code\":\"some\",\"after\":\"Нет обучающихся.\"}");
        for (String way : new String[] {FIRST + "/diff?with=3.1", path + "/diff?with=school-2026/1.0"}) {
            assertThat(ok(200, region.server.as("coordinator", "GET", way)).json())
                    .as(way)
                    .isEqualTo(diff);
        }
    }

    @Test
    void a_trial_tells_planned_values_that_would_be_others_though_they_change_no_result() {
        long campaign = region.campaign(false);
        region.submit(campaign, "74-s-1", "school-1", 2, 1);
        JsonNode trial = trial(keep("3.5", "targets: {2026: 30}", "targets: {2026: 40}"), campaign, "");
        assertThat(trial.path("retargeted"))
                .extracting(one -> one.path("indicator").asText() + " "
                        + one.path("tier").asText() + " " + one.path("before") + " " + one.path("after"))
                .containsExactlyInAnyOrder(
                        "diagnostics region 30 40", "diagnostics municipality 30 40", "diagnostics organisation 30 40");
        assertThat(trial.path("changed").asInt()).isZero();
        JsonNode other = trial(keep("3.6", "targets: {2026: 30}", "targets: {2027: 30}"), campaign, "");
        assertThat(other.path("retargeted")).hasSize(3);
        assertThat(other.at("/retargeted/0/before").asInt()).isEqualTo(30);
        assertThat(other.at("/retargeted/0").has("after")).isFalse();
    }

    @Test
    void a_diff_needs_two_versions_and_a_role_that_prepares_them() {
        for (String login : new String[] {"lead", "admin", "mo-1", "school-1"}) {
            refused(403, "access.denied", region.server.as(login, "GET", FIRST + "/diff?with=1.0"));
        }
        refused(404, "not-found", region.server.as("operator", "GET", FIRST + "/diff?with=77"));
        refused(404, "not-found", region.server.as("operator", "GET", FIRST + "/diff?with=nothing/1.0"));
        refused(404, "not-found", region.server.as("operator", "GET", "/methodologies/nothing/1.0/diff?with=1.0"));
        refused(400, "query.required", region.server.as("operator", "GET", FIRST + "/diff"));
        refused(400, "query.value", region.server.as("operator", "GET", FIRST + "/diff?with=a/b/c"));
    }

    @Test
    void a_trial_tells_whose_results_would_have_been_others_and_why() {
        // 1 of 2 and 10 of 100: 50.0 and 10.0, together 11 of 102, 10.8; by half as much 25.0, 5.0 and 5.4.
        long campaign = region.campaign(false);
        region.submit(campaign, "74-s-1", "school-1", 2, 1);
        region.submit(campaign, "74-s-2", "school-2", 100, 10);
        String path = keep(
                "3.2", "formula: 100 * diagnosed", "formula: 50 * diagnosed", "diagnostics: 33.3", "diagnostics: 16.7");
        JsonNode live = trial(path, campaign, "");
        assertThat(live.path("basis").asText()).isEqualTo("live");
        assertThat(live.has("edition")).isFalse();
        assertThat(live.at("/items/0/before/status").asText()).isEqualTo("preliminary");

        int edition = region.compute(campaign);
        JsonNode trial = trial(path, campaign, "");
        assertThat(trial.path("basis").asText()).isEqualTo("edition");
        assertThat(trial.path("edition").asInt()).isEqualTo(edition);
        assertThat(trial.path("items"))
                .extracting(item -> item.path("organisation").asText() + " "
                        + item.path("name").asText() + " "
                        + item.path("subject").asText() + " "
                        + item.path("indicator").asText() + " "
                        + item.path("before").path("value") + " "
                        + item.path("after").path("value") + " "
                        + item.path("because"))
                .containsExactly(
                        "74 Челябинская область territory diagnostics 10.8 5.4 [0]",
                        "74-01 Первый округ territory diagnostics 10.8 5.4 [0]",
                        "74-s-1 Школа № 1 organisation diagnostics 50.0 25.0 [0]",
                        "74-s-2 Школа № 2 organisation diagnostics 10.0 5.0 [0]");
        assertThat(trial.path("changes")).hasSize(1);
        assertThat(trial.path("compared").asInt())
                .as("two indicators of three schools, two municipalities and the region")
                .isEqualTo(12);
        assertThat(trial.path("changed").asInt()).isEqualTo(4);
        assertThat(trial.path("unchanged").asInt()).isEqualTo(8);
        assertThat(trial(path, campaign, "")).isEqualTo(trial);

        JsonNode second = trial(path, campaign, "?page=1&size=3");
        assertThat(second.path("total").asInt()).isEqualTo(4);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.at("/items/0/organisation").asText()).isEqualTo("74-s-2");
        assertThat(ok(200, region.server.as("operator", "GET", "/campaigns/" + campaign + "/editions"))
                        .json()
                        .path("total")
                        .asInt())
                .as("nothing was kept")
                .isEqualTo(1);
    }

    @Test
    void a_trial_needs_a_campaign_and_a_role_that_prepares_methodologies() {
        long campaign = region.campaign(false);
        String body = "{\"campaign\": " + campaign + "}";
        for (String login : new String[] {"lead", "admin", "mo-1", "school-1"}) {
            refused(
                    403,
                    "access.denied",
                    region.server.as(login, "POST", FIRST + "/trials").json(body));
        }
        ok(200, region.server.as("coordinator", "POST", FIRST + "/trials").json(body));
        refused(
                404,
                "not-found",
                region.server.as("operator", "POST", FIRST + "/trials").json("{\"campaign\": 999999}"));
        refused(
                404,
                "not-found",
                region.server
                        .as("operator", "POST", "/methodologies/school-2026/77/trials")
                        .json(body));
        refused(
                422,
                "field.required",
                region.server.as("operator", "POST", FIRST + "/trials").json("{}"));
        ok(422, region.server.as("operator", "POST", FIRST + "/trials").json("{\"campaign\": \"1'; DROP\"}"));
        ok(400, region.server.as("operator", "POST", FIRST + "/trials?size=501").json(body));
        long prepared = ok(
                        201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(false)))
                .json()
                .path("id")
                .asLong();
        refused(
                409,
                "campaign.stage",
                region.server.as("operator", "POST", FIRST + "/trials").json("{\"campaign\": " + prepared + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: [",
                "\t",
                "a: &a [*a]",
                "- 1",
                "id: school-2026\nversion: \"9.9\"\ntitle: !!java.lang.Runtime {}",
                "\u0001"
            })
    void what_is_no_pack_is_refused_with_its_place_and_leaves_the_kept_ones_alone(String pack) {
        String before = ok(200, region.server.as("operator", "GET", "/methodologies?size=500"))
                .text();
        Answer answer =
                ok(422, region.server.as("operator", "POST", "/methodologies").body("application/yaml", pack));
        JsonNode problem = answer.json().path("problems").get(0);
        assertThat(problem.path("line").asInt()).isPositive();
        assertThat(problem.path("column").asInt()).isPositive();
        assertThat(problem.path("message").asText()).containsPattern("[а-яё]{3}");
        assertThat(ok(200, region.server.as("operator", "GET", "/methodologies?size=500"))
                        .text())
                .isEqualTo(before);
    }

    @Test
    void a_pack_of_more_than_a_mebibyte_is_too_large() {
        for (String path : List.of("/methodologies", "/methodologies/lint")) {
            Answer answer = refused(
                    413,
                    "body.too-large",
                    region.server
                            .as("operator", "POST", path)
                            .body("application/yaml", Region.pack() + "#".repeat(1 << 20)));
            assertThat(answer.json().path("detail").asText()).contains("методики больше 1 МиБ");
        }
    }

    private JsonNode trial(String path, long campaign, String query) {
        return ok(
                        200,
                        region.server
                                .as("operator", "POST", path + "/trials" + query)
                                .json("{\"campaign\": " + campaign + "}"))
                .json();
    }

    private Call move(String login, String path, String body) {
        return region.server.as(login, "POST", path + "/transitions").json(body);
    }

    /** Keeps another version of the pack, with some places changed, and gives its path. */
    private String keep(String version, String... changes) {
        ok(
                201,
                region.server
                        .as("operator", "POST", "/methodologies")
                        .body("application/yaml", version(version, changes)));
        return "/methodologies/school-2026/" + version;
    }

    private String version(String version, String... changes) {
        String pack = Region.pack().replace("version: \"1.0\"", "version: \"" + version + "\"");
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(pack).contains(changes[i]);
            pack = pack.replace(changes[i], changes[i + 1]);
        }
        return pack;
    }
}

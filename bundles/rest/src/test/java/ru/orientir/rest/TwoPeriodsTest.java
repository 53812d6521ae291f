package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A methodology that says everything, over HTTP and over two periods: 2025 is published, of 2026 an edition is computed. */
class TwoPeriodsTest {

    private static Region region;
    private static String first;
    private static String second;

    @BeforeAll
    static void compute(@TempDir Path folder) throws Exception {
        region = new Region(folder);
        region.bring(Region.ORGANISATIONS);
        region.publish(Region.pack("/growth.yaml"));
        long before = campaign("2025");
        report(before, 1, 100, 20, 5, "head");
        report(before, 2, 300, 60, 10, "deputy");
        report(before, 3, 50, 5, 2, "deputy");
        region.compute(before);
        region.stage(before, "consolidation");
        ok(
                200,
                region.server
                        .as("coordinator", "POST", "/campaigns/" + before + "/editions/1/transitions")
                        .json("{\"to\": \"published\"}"));
        long after = campaign("2026");
        report(after, 1, 100, 30, 6, "head");
        report(after, 2, 300, 120, 8, "deputy");
        report(after, 3, 50, 10, 7, "deputy");
        region.compute(after);
        first = "/campaigns/" + before;
        second = "/campaigns/" + after;
    }

    @AfterAll
    static void close() {
        region.close();
    }

    private static long campaign(String period) {
        long id = ok(
                        201,
                        region.server
                                .as("operator", "POST", "/campaigns")
                                .json(
                                        """
                {"title": "Рост", "methodology": {"id": "growth", "version": "1.0"}, "period": "%s", "targetYear": %s,
                 "basis": "приказ № 1", "entry": {"from": "%s", "to": "%s"}, "review": false}"""
                                                .formatted(
                                                        period,
                                                        period,
                                                        region.today().minusDays(7),
                                                        region.today().plusDays(7))))
                .json()
                .path("id")
                .asLong();
        region.stage(id, "entry");
        return id;
    }

    private static void report(long campaign, int school, int students, int diagnosed, int events, String post) {
        String form = region.form(campaign, "74-s-" + school);
        Call.Answer saved = ok(
                200,
                region.server
                        .as("school-" + school, "PATCH", form + "/answers")
                        .header("If-Match", "\"0\"")
                        .json(
                                """
                {"students": {"value": %d}, "diagnosed": {"value": %d}, "events": {"value": %d}, "post": {"value": "%s"}}"""
                                        .formatted(students, diagnosed, events, post)));
        ok(
                200,
                region.server
                        .as("school-" + school, "POST", form + "/transitions")
                        .header("If-Match", saved.etag())
                        .json("{\"to\": \"submitted\"}"));
    }

    private static JsonNode get(String login, String path) {
        return ok(200, region.server.as(login, "GET", path)).json();
    }

    private static JsonNode item(String path, String indicator) {
        JsonNode items = get("operator", path + "&indicator=" + indicator).path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void nodes_are_results_like_others_and_say_what_changed() {
        String region74 = second + "/editions/1/results?tier=region";
        JsonNode main = item(region74, "main");
        assertThat(main.path("value").decimalValue()).isEqualTo("44.3");
        assertThat(main.path("level").asText()).isEqualTo("high");
        assertThat(main.has("distribution")).isFalse();
        // (150 + 10) / 450 after (80 + 5) / 450.
        assertThat(item(region74, "diagnostics").path("change").decimalValue()).isEqualTo("16.7");
        JsonNode matrix = get("operator", second + "/editions/1/results?tier=municipality&shape=matrix");
        assertThat(texts(matrix.path("indicators")))
                .containsExactly("diagnostics", "events", "growth", "posts", "main", "total");
        assertThat(matrix.path("rows").get(0).path("cells").get(4).get(0).decimalValue())
                .isEqualTo("44.5");
        assertThat(texts(get("operator", region74 + "&shape=matrix&indicator=total")
                        .path("indicators")))
                .containsExactly("total");
    }

    @Test
    void a_distribution_stands_in_the_order_of_the_options() {
        JsonNode distribution =
                item(second + "/editions/1/results?tier=region", "posts").path("distribution");
        assertThat(distribution)
                .hasToString("[{\"option\":\"head\",\"count\":1},{\"option\":\"deputy\",\"count\":2},"
                        + "{\"option\":\"teacher\",\"count\":0}]");
    }

    @Test
    void an_explanation_tells_targets_points_levels_parts_and_moves() {
        JsonNode node = get("operator", second + "/editions/1/results/74-01/main/explanation");
        assertThat(node.path("result").path("value").decimalValue()).isEqualTo("44.5");
        assertThat(StreamSupport.stream(node.path("parts").spliterator(), false)
                        .map(part -> part.path("result").path("indicator").asText() + " "
                                + part.path("counted")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .containsExactly("diagnostics 7.5", "events 100");
        assertThat(node.path("operands")).isEmpty();
        JsonNode share = get("operator", second + "/editions/1/results/74-s-1/diagnostics/explanation");
        assertThat(share.path("result").path("change").decimalValue()).isEqualTo("10");
        assertThat(share.path("target").asText()).contains("50");
        assertThat(share.path("points").asText()).contains("6");
        assertThat(share.path("level").asText()).contains("низкий");
        assertThat(share.path("parts")).isEmpty();
        assertThat(share.path("operands")
                        .get(0)
                        .path("parts")
                        .get(0)
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
        refused(
                404,
                "not-found",
                region.server.as("operator", "GET", second + "/editions/1/results/74/none/explanation"));
    }

    @Test
    void recommendations_are_seen_by_who_sees_the_results() {
        assertThat(recommended("operator", second, "74-02")).containsExactly("more-events");
        // Not published: for the region's roles alone.
        refused(404, "not-found", region.server.as("mo-2", "GET", recommendations(second, "74-02")));
        refused(403, "access.denied", region.server.as("mo-1", "GET", recommendations(second, "74")));
        refused(404, "not-found", region.server.as("school-1", "GET", recommendations(second, "74-s-1")));
        // Published: region and municipalities for all, an organisation for itself.
        assertThat(recommended("school-1", first, "74")).containsExactly("share-practice");
        assertThat(recommended("school-1", first, "74-01")).isEmpty();
        assertThat(recommended("school-1", first, "74-s-1")).containsExactly("more-events");
        assertThat(recommended("mo-1", first, "74-s-2")).containsExactly("share-practice");
        refused(404, "not-found", region.server.as("school-1", "GET", recommendations(first, "74-s-2")));
        refused(404, "not-found", region.server.as("operator", "GET", recommendations(first, "nobody")));
    }

    private static String recommendations(String campaign, String code) {
        return campaign + "/editions/1/results/" + code + "/recommendations";
    }

    private static List<String> recommended(String login, String campaign, String code) {
        JsonNode page = get(login, recommendations(campaign, code));
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        assertThat(page.path("total").asInt()).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void a_form_shows_what_was_stated_a_period_before_and_what_its_preview_recommends() {
        JsonNode form = get("school-1", region.form(id(second), "74-s-1"));
        assertThat(form.path("earlier").path("period"))
                .hasToString(
                        "{\"diagnosed\":{\"value\":20},\"post\":{\"value\":\"head\"},\"students\":{\"value\":100}}");
        assertThat(form.path("earlier").path("year"))
                .isEqualTo(form.path("earlier").path("period"));
        // Alone it has no best to be compared with, and so no points for events: nothing is recommended.
        assertThat(form.path("recommendations")).isEmpty();
        assertThat(get("school-1", region.form(id(first), "74-s-1")).path("earlier"))
                .hasToString("{\"period\":{},\"year\":{}}");
    }

    @Test
    void the_methodology_is_told_with_all_that_it_says() {
        JsonNode methodology = get("lead", "/methodologies/growth/1.0");
        JsonNode main = methodology.path("criteria").get(0);
        assertThat(main.path("aggregate"))
                .hasToString(
                        "{\"by\":\"weighted-mean\",\"missing\":\"zero\",\"notApplicable\":\"renormalise\",\"decimals\":1}");
        assertThat(main.path("indicators").get(1).path("points"))
                .hasToString("{\"best\":{\"max\":100,\"decimals\":2},\"territory\":{\"from\":\"value\"}}");
        assertThat(methodology
                        .path("criteria")
                        .get(1)
                        .path("indicators")
                        .get(1)
                        .path("rollup")
                        .path("by")
                        .asText())
                .isEqualTo("distribution");
        assertThat(methodology.path("aggregate").path("by").asText()).isEqualTo("sum");
        assertThat(methodology.path("recommendations").get(0).path("when").asText())
                .isEqualTo("points(\"events\") < 60");
        assertThat(methodology.path("inputs").get(2).path("lastPeriod").asText())
                .isEqualTo("hide");
    }

    private static long id(String campaign) {
        return Long.parseLong(campaign.substring(campaign.lastIndexOf('/') + 1));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

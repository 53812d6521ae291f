package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;

/** What a form and the list of forms tell, so that pages need not ask further. */
@ExtendWith(SharedRegion.class)
class FormsOverHttpTest {

    private final Region region;

    FormsOverHttpTest(Region region) {
        this.region = region;
    }

    @Test
    void a_form_says_who_asks_for_it_by_which_methodology_and_when() {
        String form = region.form(region.campaign(true), "74-s-1");
        LocalDate today = region.today();
        JsonNode askedBy =
                ok(200, region.server.as("school-1", "GET", form)).json().path("askedBy");
        assertThat(askedBy.path("title").asText()).isEqualTo("Мониторинг");
        assertThat(askedBy.at("/methodology/id").asText()).isEqualTo("school-2026");
        assertThat(askedBy.at("/methodology/version").asText()).isEqualTo("1.0");
        assertThat(askedBy.path("period").asText()).isEqualTo("2026");
        assertThat(askedBy.path("stage").asText()).isEqualTo("entry");
        assertThat(askedBy.at("/entry/from").asText())
                .isEqualTo(today.minusDays(7).toString());
        assertThat(askedBy.at("/entry/to").asText()).isEqualTo(today.plusDays(7).toString());
        assertThat(askedBy.path("review").asBoolean()).isTrue();
    }

    @Test
    void an_extension_is_told_beside_the_deadline_that_it_moves() {
        long campaign = region.campaign(false);
        String form = region.form(campaign, "74-s-1");
        JsonNode before = ok(200, region.server.as("school-1", "GET", form)).json();
        String midnight = "T00:00:00+05:00";
        assertThat(before.path("deadline").asText()).isEqualTo(region.today().plusDays(8) + midnight);
        assertThat(before.has("extension")).isFalse();
        ok(
                200,
                region.server
                        .as("operator", "POST", "/campaigns/" + campaign + "/extensions")
                        .json("{\"organisation\": \"74-s-1\", \"until\": \"%s\", \"reason\": \"нет света\"}"
                                .formatted(region.today().plusDays(9))));
        JsonNode after = ok(200, region.server.as("school-1", "GET", form)).json();
        assertThat(after.path("extension").asText()).isEqualTo(region.today().plusDays(10) + midnight);
        assertThat(after.path("deadline")).isEqualTo(after.path("extension"));
        assertThat(after.at("/askedBy/entry/to").asText())
                .isEqualTo(region.today().plusDays(7).toString());
    }

    @Test
    void forms_are_found_by_a_part_of_the_name_or_code_whatever_the_case() {
        long campaign = region.campaign(false);
        assertThat(found("operator", campaign, "школа")).containsExactly("74-s-1", "74-s-2", "74-s-3");
        assertThat(found("operator", campaign, "ОЛА № 3")).containsExactly("74-s-3");
        assertThat(found("operator", campaign, "74-S-2")).containsExactly("74-s-2");
        assertThat(found("operator", campaign, "лицей")).isEmpty();
        assertThat(found("operator", campaign, "%")).isEmpty();
    }

    @Test
    void words_do_not_reach_beyond_ones_scope_and_pages_count_what_was_found() {
        long campaign = region.campaign(false);
        assertThat(found("mo-1", campaign, "школа")).containsExactly("74-s-1", "74-s-2");
        assertThat(found("school-1", campaign, "№ 3")).isEmpty();
        JsonNode second = ok(200, region.server.as("operator", "GET", query(campaign, "школа") + "&size=2&page=1"))
                .json();
        assertThat(second.path("total").asInt()).isEqualTo(3);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.at("/items/0/organisation").asText()).isEqualTo("74-s-3");
    }

    /** Three inputs have to be filled; then 5 of 4 diagnosed is an error, and 4 of 9 by statistics a warning. */
    @Test
    void a_line_counts_the_errors_and_warnings_of_its_form_as_it_is_now() {
        long campaign = region.campaign(false);
        assertThat(line(campaign).path("errors").asInt()).isEqualTo(3);
        assertThat(line(campaign).path("warnings").asInt()).isZero();
        String form = region.form(campaign, "74-s-1");
        ok(
                200,
                region.server
                        .as("school-1", "PATCH", form + "/answers")
                        .header("If-Match", "\"0\"")
                        .json("{\"students\": {\"value\": 4}, \"diagnosed\": {\"value\": 5},"
                                + " \"graduates\": {\"value\": 1}}"));
        assertThat(line(campaign).path("errors").asInt()).isEqualTo(1);
        ok(
                200,
                region.server
                        .as("coordinator", "PUT", "/campaigns/" + campaign + "/reference-values")
                        .csv("organisation;input;value\n74-s-1;contingent;9\n"));
        JsonNode line = line(campaign);
        assertThat(line.path("errors").asInt()).isEqualTo(1);
        assertThat(line.path("warnings").asInt()).isEqualTo(1);
        assertThat(ok(200, region.server.as("school-1", "GET", form)).json().path("problems"))
                .hasSize(2);
    }

    @Test
    void a_line_has_the_short_names_of_the_registry() {
        JsonNode line = line(region.campaign(false));
        assertThat(line.path("name").asText()).isEqualTo("Школа № 1");
        assertThat(line.path("shortName").asText()).isEqualTo("Школа 1");
        assertThat(line.path("territory").asText()).isEqualTo("74-01");
        assertThat(line.path("territoryName").asText()).isEqualTo("Первый");
        assertThat(line.path("supervisorName").asText()).isEqualTo("Первый");
    }

    private JsonNode line(long campaign) {
        return ok(
                        200,
                        region.server.as(
                                "operator", "GET", "/campaigns/" + campaign + "/submissions?organisation=74-s-1"))
                .json()
                .at("/items/0");
    }

    private List<String> found(String login, long campaign, String words) {
        Answer answer = ok(200, region.server.as(login, "GET", query(campaign, words)));
        List<String> codes = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(item -> codes.add(item.path("organisation").asText()));
        assertThat(answer.json().path("total").asInt()).isEqualTo(codes.size());
        return codes;
    }

    private static String query(long campaign, String words) {
        return "/campaigns/" + campaign + "/submissions?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;

/** One organisation's results, and how results that are not frozen yet come about. */
@ExtendWith(SharedRegion.class)
class ResultsOverHttpTest {

    private static final String EXPLANATION = "/diagnostics/explanation";

    private final Region region;

    ResultsOverHttpTest(Region region) {
        this.region = region;
    }

    /** 1 of 4 and 1 of 2 diagnosed: 25 % and 50 %; 2 of 6 in the municipality: 33.3 %. */
    private long reported() {
        long campaign = region.campaign(false);
        region.submit(campaign, "74-s-1", "school-1", 4, 1);
        region.submit(campaign, "74-s-2", "school-2", 2, 1);
        return campaign;
    }

    private String published(long campaign) {
        String edition = "/campaigns/" + campaign + "/editions/" + region.compute(campaign);
        region.stage(campaign, "consolidation");
        ok(
                200,
                region.server
                        .as("coordinator", "POST", edition + "/transitions")
                        .json("{\"to\": \"published\"}"));
        return edition;
    }

    @Test
    void one_organisations_results_come_alone() {
        String results = published(reported()) + "/results?organisation=74-s-1";
        Answer answer = ok(200, region.server.as("school-1", "GET", results));
        assertThat(codes(answer)).containsOnly("74-s-1");
        assertThat(value(answer, "diagnostics")).isEqualTo("25.0");
        assertThat(value(ok(200, region.server.as("mo-1", "GET", results)), "diagnostics"))
                .isEqualTo("25.0");
        Answer other = ok(200, region.server.as("operator", "GET", results.replace("74-s-1", "74-s-2")));
        assertThat(value(other, "diagnostics")).isEqualTo("50.0");
        assertThat(other.etag()).isNotEqualTo(answer.etag());
    }

    @Test
    void a_foreign_and_an_unknown_organisation_have_no_results() {
        String results = published(reported()) + "/results?organisation=";
        assertThat(codes(ok(200, region.server.as("school-2", "GET", results + "74-s-1"))))
                .isEmpty();
        assertThat(codes(ok(200, region.server.as("mo-2", "GET", results + "74-s-1"))))
                .isEmpty();
        assertThat(codes(ok(200, region.server.as("operator", "GET", results + "nobody"))))
                .isEmpty();
    }

    @Test
    void a_territory_is_asked_for_by_its_tier() {
        String results = published(reported()) + "/results?tier=municipality&organisation=74-01";
        Answer answer = ok(200, region.server.as("mo-1", "GET", results));
        assertThat(codes(answer)).containsOnly("74-01");
        assertThat(value(answer, "diagnostics")).isEqualTo("33.3");
    }

    @Test
    void live_results_of_one_organisation_follow_its_answers() {
        long campaign = reported();
        String results = "/campaigns/" + campaign + "/results?organisation=74-s-1";
        Answer answer = ok(200, region.server.as("school-1", "GET", results));
        assertThat(codes(answer)).containsOnly("74-s-1");
        assertThat(value(answer, "diagnostics")).isEqualTo("25.0");
        assertThat(codes(ok(200, region.server.as("school-2", "GET", results)))).isEmpty();
    }

    @Test
    void a_live_result_is_explained_by_what_counts_now() {
        String results = "/campaigns/" + reported() + "/results/";
        JsonNode told = ok(200, region.server.as("mo-1", "GET", results + "74-01" + EXPLANATION))
                .json();
        assertThat(told.path("preliminary").asBoolean()).isTrue();
        assertThat(told.has("edition")).isFalse();
        assertThat(told.path("name").asText()).isEqualTo("Первый округ");
        assertThat(told.path("title").asText()).isEqualTo("Доля прошедших диагностику");
        assertThat(told.path("substituted").asText()).isEqualTo("100 × 2 / 6");
        assertThat(told.at("/result/value").asText()).isEqualTo("33.3");
        assertThat(told.at("/result/status").asText()).isEqualTo("preliminary");
        assertThat(told.at("/operands/0/parts"))
                .extracting(part -> part.path("name").asText() + ": "
                        + part.at("/answer/value").asText())
                .containsExactly("Школа № 1: 1", "Школа № 2: 1");
    }

    @Test
    void live_results_are_explained_to_those_who_see_them_only() {
        String results = "/campaigns/" + reported() + "/results/";
        ok(200, region.server.as("school-1", "GET", results + "74-s-1" + EXPLANATION));
        ok(200, region.server.as("operator", "GET", results + "74" + EXPLANATION));
        refused(404, "not-found", region.server.as("school-2", "GET", results + "74-s-1" + EXPLANATION));
        refused(404, "not-found", region.server.as("mo-2", "GET", results + "74-01" + EXPLANATION));
        refused(403, "access.denied", region.server.as("mo-1", "GET", results + "74" + EXPLANATION));
        refused(404, "not-found", region.server.as("operator", "GET", results + "nobody" + EXPLANATION));
        refused(404, "not-found", region.server.as("operator", "GET", results + "74-s-1/nothing/explanation"));
    }

    @Test
    void an_explanation_is_written_as_on_paper_and_its_numbers_stay_numbers() {
        String edition = published(reported());
        JsonNode told = ok(200, region.server.as("school-1", "GET", edition + "/results/74-s-1" + EXPLANATION))
                .json();
        assertThat(told.path("preliminary").asBoolean()).isFalse();
        assertThat(told.at("/edition/edition").isInt()).isTrue();
        assertThat(told.path("worded").asText()).isEqualTo("100 × «Прошли диагностику» / «Обучающиеся»");
        assertThat(told.path("formula").asText()).isEqualTo("100 * diagnosed / students");
        assertThat(told.path("substituted").asText()).isEqualTo("100 × 1 / 4");
        assertThat(told.path("target").asText()).contains("Значение 25,0 % меньше планового на 5,0 п. п.");
        assertThat(told.at("/result/deviation").isNumber()).isTrue();
        assertThat(told.at("/result/deviation").asText()).isEqualTo("-5.0");
    }

    private static List<String> codes(Answer results) {
        List<String> codes = new ArrayList<>();
        results.json()
                .path("items")
                .forEach(item -> codes.add(item.path("organisation").asText()));
        return codes;
    }

    private static String value(Answer results, String indicator) {
        for (JsonNode item : results.json().path("items")) {
            if (indicator.equals(item.path("indicator").asText())) {
                return item.path("value").asText();
            }
        }
        throw new AssertionError(results);
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;

/** One organisation's results without everybody else's. */
@ExtendWith(SharedRegion.class)
class ResultsOverHttpTest {

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
        Answer answer = ok(200, region.server.as("school-1", "GET", results));
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

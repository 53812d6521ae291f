package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a form tells, so that pages need not ask further. */
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
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.orientir.rest.Call.Answer;
import ru.orientir.submission.Entry;

/** Two editors, repeated requests and deadlines. */
@ExtendWith(SharedRegion.class)
class VersionsAndTimeTest {

    private final Region region;

    VersionsAndTimeTest(Region region) {
        this.region = region;
    }

    @Test
    void a_save_names_what_it_is_based_on() {
        String form = region.form(region.campaign(false), "74-s-1");
        Answer read = ok(200, region.server.as("school-1", "GET", form));
        assertThat(read.etag()).isEqualTo("\"0\"");
        refused(428, "version.missing", save(form, 1));
        refused(428, "version.missing", save(form, 1).header("If-Match", "*"));
        Answer saved = ok(200, save(form, 300).header("If-Match", read.etag()));
        assertThat(saved.etag()).isEqualTo("\"1\"");
        assertThat(saved.json().at("/answers/students/value").asText()).isEqualTo("300");
        assertThat(saved.json().path("status").asText()).isEqualTo("draft");
        assertThat(ok(200, region.server.as("school-1", "GET", form)).json()).isEqualTo(saved.json());
        ok(200, save(form, 301).header("If-Match", "W/\"1\""));
        ok(412, save(form, 302).header("If-Match", "\"something else\""));
    }

    @Test
    void a_change_is_based_on_one_version_only() {
        String form = region.form(region.campaign(false), "74-s-1");
        refused(
                400,
                "header.repeated",
                save(form, 300).header("If-Match", "\"0\"").header("If-Match", "\"999\""));
        refused(412, "version.stale", save(form, 300).header("If-Match", "\"0\", \"999\""));
        assertThat(ok(200, region.server.as("school-1", "GET", form)).etag()).isEqualTo("\"0\"");
    }

    @Test
    void the_second_editor_gets_both_versions() {
        String form = region.form(region.campaign(false), "74-s-1");
        ok(200, save(form, 300).header("If-Match", "\"0\""));
        Answer stale = refused(412, "version.stale", save(form, 200).header("If-Match", "\"0\""));
        assertThat(stale.json().at("/current/answers/students/value").asInt()).isEqualTo(300);
        assertThat(stale.json().at("/yours/answers/students/value").asInt()).isEqualTo(200);
        assertThat(ok(200, region.server.as("school-1", "GET", form))
                        .json()
                        .at("/answers/students/value")
                        .asInt())
                .isEqualTo(300);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        String form = region.form(region.campaign(false), "74-s-1");
        Call first = save(form, 300).header("If-Match", "\"0\"").header("Idempotency-Key", "key-" + form.hashCode());
        Answer done = ok(200, first);
        Answer again = ok(
                200, save(form, 300).header("If-Match", "\"0\"").header("Idempotency-Key", "key-" + form.hashCode()));
        assertThat(again.json()).isEqualTo(done.json());
        assertThat(again.etag()).isEqualTo(done.etag());
        refused(
                422,
                "idempotency.reused",
                save(form, 301).header("If-Match", "\"1\"").header("Idempotency-Key", "key-" + form.hashCode()));
        refused(
                400,
                "idempotency.key",
                save(form, 301).header("If-Match", "\"1\"").header("Idempotency-Key", "x".repeat(101)));
        assertThat(ok(200, region.server.as("school-1", "GET", form + "/revisions"))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_repeated_creation_and_a_repeated_calculation_are_one() {
        String body = region.campaignBody(false);
        List<Integer> campaigns = List.of(1, 2).stream()
                .map(time -> ok(
                                201,
                                region.server
                                        .as("operator", "POST", "/campaigns")
                                        .header("Idempotency-Key", "create-once")
                                        .json(body))
                        .json()
                        .path("id")
                        .asInt())
                .toList();
        assertThat(campaigns.get(0)).isEqualTo(campaigns.get(1));
        String editions = "/campaigns/" + region.campaign(false) + "/editions";
        JsonNode first = ok(
                        201, region.server.as("operator", "POST", editions).header("Idempotency-Key", "compute-once"))
                .json();
        JsonNode second = ok(
                        201, region.server.as("operator", "POST", editions).header("Idempotency-Key", "compute-once"))
                .json();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_history_tells_who_changed_what() {
        String form = region.form(region.campaign(false), "74-s-1");
        ok(200, save(form, 300).header("If-Match", "\"0\""));
        ok(200, save(form, 301).header("If-Match", "\"1\""));
        JsonNode revisions =
                ok(200, region.server.as("mo-1", "GET", form + "/revisions")).json();
        assertThat(revisions.path("items"))
                .extracting(item -> item.path("n").asInt())
                .containsExactly(2, 1);
        assertThat(revisions.at("/items/0/account").asText()).isEqualTo("school-1");
        assertThat(revisions.at("/items/0/cause").asText()).isEqualTo("saved");
        assertThat(revisions.at("/items/0/changed")).hasToString("[\"students\"]");
        assertThat(revisions.at("/items/0/at").asText()).endsWith("+05:00");
        JsonNode first =
                ok(200, region.server.as("mo-1", "GET", form + "/revisions/1")).json();
        assertThat(first.at("/answers/students/value").asInt()).isEqualTo(300);
        refused(404, "not-found", region.server.as("mo-1", "GET", form + "/revisions/7"));
    }

    @Test
    void after_the_deadline_nothing_is_saved_and_the_draft_stays() {
        String form = region.form(region.campaign(false), "74-s-1");
        ok(200, save(form, 300).header("If-Match", "\"0\""));
        Instant deadline = region.today().plusDays(8).atStartOfDay(Entry.ZONE).toInstant();
        try {
            region.offset.set(Duration.between(Instant.now(), deadline.minusSeconds(60)));
            ok(200, save(form, 301).header("If-Match", "\"1\""));
            region.offset.set(Duration.between(Instant.now(), deadline.plusMillis(1)));
            Answer late = refused(409, "deadline.passed", save(form, 302).header("If-Match", "\"2\""));
            assertThat(late.json().path("detail").asText())
                    .containsPattern("\\d\\d\\.\\d\\d\\.\\d{4} 00:00:0\\d\\.\\d{3}");
            assertThat(ok(200, region.server.as("school-1", "GET", form))
                            .json()
                            .at("/answers/students/value")
                            .asInt())
                    .isEqualTo(301);
        } finally {
            region.offset.set(Duration.ZERO);
        }
    }

    @Test
    void an_extension_gives_one_organisation_more_time() {
        long id = region.campaign(false);
        String until = region.today().plusDays(9).toString();
        String path = "/campaigns/" + id + "/extensions";
        refused(
                422,
                "field.required",
                region.server.as("operator", "POST", path).json("{}"));
        refused(
                422,
                "field.value",
                region.server
                        .as("operator", "POST", path)
                        .json("{\"organisation\": \"74-s-1\", \"until\": \"2026-02-31\", \"reason\": \"переезд\"}"));
        JsonNode place = ok(
                        200,
                        region.server
                                .as("operator", "POST", path)
                                .json("{\"organisation\": \"74-s-1\", \"until\": \"" + until
                                        + "\", \"reason\": \"переезд\"}"))
                .json();
        assertThat(place.path("extension").asText()).isEqualTo(region.today().plusDays(10) + "T00:00:00+05:00");
        assertThat(ok(200, region.server.as("school-1", "GET", region.form(id, "74-s-1")))
                        .json()
                        .path("deadline")
                        .asText())
                .isEqualTo(region.today().plusDays(10) + "T00:00:00+05:00");
    }

    @Test
    void a_campaign_tells_until_when_its_report_is_due() {
        // Five working days after Thursday 2026-04-30, with the May holidays: Friday the 8th.
        JsonNode campaign = campaign("2026-04-30", "");
        assertThat(campaign.path("reportDue").asText()).isEqualTo("2026-05-08");
        assertThat(campaign.has("reportBy")).isFalse();
        assertThat(campaign.has("reportDueUnknown")).isFalse();
        JsonNode ordered = campaign("2026-04-30", "\"reportBy\": \"2026-05-06\",");
        assertThat(ordered.path("reportDue").asText()).isEqualTo("2026-05-06");
        assertThat(ordered.path("reportBy").asText()).isEqualTo("2026-05-06");
        assertThat(campaign("2026-04-30", "\"reportBy\": \"2026-05-20\",")
                        .path("reportDue")
                        .asText())
                .isEqualTo("2026-05-08");
    }

    @Test
    void where_the_production_calendar_ends_no_day_is_told_but_the_year_that_is_missing() {
        JsonNode campaign = campaign("2026-12-28", "");
        assertThat(campaign.has("reportDue")).isFalse();
        assertThat(campaign.at("/reportDueUnknown/code").asText()).isEqualTo("calendar.year-missing");
        assertThat(campaign.at("/reportDueUnknown/year").asInt()).isEqualTo(2027);
        assertThat(campaign.at("/reportDueUnknown/message").asText()).contains("2027");
    }

    @Test
    void a_report_is_not_due_before_entry_ends_nor_in_another_age() {
        for (String day : new String[] {"2026-04-30", "2025-05-01", "2027-05-01", "+999999999-12-31"}) {
            Answer refused = refused(422, "campaign.report-by", begin("2026-04-30", "\"reportBy\": \"" + day + "\","));
            assertThat(refused.json().at("/fields/0/field").asText()).isEqualTo("reportBy");
        }
        refused(422, "field.type", begin("2026-04-30", "\"reportBy\": \"2026-06-31\","));
    }

    private JsonNode campaign(String end, String more) {
        JsonNode created = ok(201, begin(end, more)).json();
        assertThat(ok(200, region.server.as("operator", "GET", "/campaigns/" + created.path("id")))
                        .json())
                .isEqualTo(created);
        return created;
    }

    private Call begin(String end, String more) {
        return region.server
                .as("operator", "POST", "/campaigns")
                .json(
                        """
                        {"title": "Мониторинг", "methodology": {"id": "school-2026", "version": "1.0"}, "period": "2026", %s
                         "targetYear": 2026, "basis": "приказ № 1", "entry": {"from": "2026-04-01", "to": "%s"}}"""
                                .formatted(more, end));
    }

    @Test
    void of_a_recall_and_a_return_at_once_exactly_one_wins() throws Exception {
        long id = region.campaign(true);
        region.submit(id, "74-s-1", "school-1", 2, 1);
        String form = region.form(id, "74-s-1");
        String version = ok(200, region.server.as("school-1", "GET", form)).etag();
        Callable<Answer> recall = () -> region.server
                .as("school-1", "POST", form + "/transitions")
                .header("If-Match", version)
                .json("{\"to\": \"recalled\"}")
                .send();
        Callable<Answer> giveBack = () -> region.server
                .as("mo-1", "POST", form + "/transitions")
                .header("If-Match", version)
                .json(
                        "{\"to\": \"returned\", \"reason\": \"проверьте\", \"remarks\": [{\"input\": \"students\", \"text\":"
                                + " \"мало\"}]}")
                .send();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> both = two.invokeAll(List.of(recall, giveBack));
            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsOnlyOnce(200)
                    .containsAnyOf(409, 412);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_a_conflict() {
        String form = region.form(region.campaign(true), "74-s-1");
        ok(200, save(form, 300).header("If-Match", "\"0\""));
        Answer answer = ok(
                409,
                region.server
                        .as("mo-1", "POST", form + "/transitions")
                        .header("If-Match", "\"1\"")
                        .json("{\"to\": \"accepted\"}"));
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    private Call save(String form, int students) {
        return region.server
                .as("school-1", "PATCH", form + "/answers")
                .json("{\"students\": {\"value\": " + students + "}}");
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What would become of a campaign's roster and of the registry, before anything is changed. */
@ExtendWith(SharedRegion.class)
class DryRunsOverHttpTest {

    private static final String HEADER = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";

    private final Region region;

    DryRunsOverHttpTest(Region region) {
        this.region = region;
    }

    @Test
    void a_dry_run_counts_whom_a_campaign_would_expect_and_creates_none() {
        int before = campaigns();
        JsonNode asked = dryRun("");
        assertThat(asked.path("expected").asInt()).isEqualTo(3);
        assertThat(asked.path("byKind")).hasToString("{\"school\":3}");
        assertThat(asked.path("problems")).isEmpty();
        JsonNode less = dryRun("\"roster\": {\"exclude\": [{\"code\": \"74-s-2\", \"reason\": \"ремонт\"}]}, ");
        assertThat(less.path("expected").asInt()).isEqualTo(2);
        assertThat(campaigns()).isEqualTo(before);
    }

    @Test
    void a_dry_run_tells_what_creating_would_be_refused_for() {
        JsonNode unknown = dryRun("\"roster\": {\"include\": [\"nobody\"]}, ");
        assertThat(unknown.path("expected").asInt()).isEqualTo(3);
        assertThat(unknown.path("problems")).hasSize(1);
        assertThat(unknown.at("/problems/0/message").asText()).contains("nobody");
        JsonNode nobody = dryRun("\"roster\": {\"kinds\": [\"kindergarten\"]}, ");
        assertThat(nobody.path("expected").asInt()).isZero();
        assertThat(nobody.path("byKind")).isEmpty();
        assertThat(nobody.path("problems")).isNotEmpty();
    }

    @Test
    void a_dry_run_is_for_those_who_create() {
        String body = region.campaignBody(false);
        refused(
                403,
                "access.denied",
                region.server.as("mo-1", "POST", "/campaigns?dryRun=true").json(body));
        refused(
                400,
                "query.value",
                region.server.as("operator", "POST", "/campaigns?dryRun=yes").json(body));
        refused(
                422,
                "field.required",
                region.server.as("operator", "POST", "/campaigns?dryRun=true").json("{}"));
    }

    @Test
    void a_preview_of_the_registry_shows_old_and_new_values() {
        String rows = HEADER + "74-s-1;Лицей № 1;Школа 1;school;74-01;74-01;2000-01-01;;\n"
                + "74-s-3;Школа № 3;Школа 3;school;74-01;74-01;2030-09-01;;\n"
                + "74-s-9;Школа № 9;Школа 9;school;74-01;74-01;2000-01-01;;\n";
        JsonNode preview = ok(
                        200,
                        region.server
                                .as("operator", "POST", "/organisations/imports?dryRun=true")
                                .csv(rows))
                .json();
        assertThat(preview.path("changed").asInt()).isEqualTo(2);
        assertThat(preview.path("differences"))
                .extracting(one -> one.path("code").asText() + " " + one.path("fields"))
                .containsExactly("74-s-1 [\"name\"]", "74-s-3 [\"validTo\"]", "74-s-3 [\"territory\",\"supervisor\"]");
        assertThat(preview.at("/differences/0/before/name").asText()).isEqualTo("Школа № 1");
        assertThat(preview.at("/differences/0/after/name").asText()).isEqualTo("Лицей № 1");
        assertThat(preview.at("/differences/1/after/validTo").asText()).isEqualTo("2030-08-31");
        assertThat(preview.at("/differences/2/before/territory").asText()).isEqualTo("74-02");
        assertThat(preview.at("/differences/2/after/validFrom").asText()).isEqualTo("2030-09-01");
        assertThat(ok(200, region.server.as("operator", "GET", "/organisations/74-s-1"))
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo("Школа № 1");
    }

    private JsonNode dryRun(String member) {
        return ok(
                        200,
                        region.server
                                .as("operator", "POST", "/campaigns?dryRun=true")
                                .json(region.campaignBody(false).replaceFirst("\\{", "{" + member)))
                .json();
    }

    private int campaigns() {
        return ok(200, region.server.as("operator", "GET", "/campaigns?size=1"))
                .json()
                .path("total")
                .asInt();
    }
}

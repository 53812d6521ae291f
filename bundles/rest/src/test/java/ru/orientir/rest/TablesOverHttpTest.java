package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.rest.Call.Answer;

/** Tables are read as programs write them, all of their rows or none. */
@ExtendWith(SharedRegion.class)
class TablesOverHttpTest {

    private final Region region;

    TablesOverHttpTest(Region region) {
        this.region = region;
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ;, false",
        "UTF-8, ;, true",
        "UTF-8, ',', true",
        "windows-1251, ;, false",
        "windows-1251, ',', false"
    })
    void a_table_is_read_as_excel_and_scripts_write_it(String charset, String separator, boolean mark) {
        String campaign = "/campaigns/" + region.campaign(false);
        String table = (mark ? "\uFEFF" : "")
                + "organisation;input;value\r\n74-s-1;students;300\r\n74-s-1;note;Пояснение\r\n74-s-2;graduates;н/п\r\n"
                        .replace(";", separator);
        JsonNode loaded = ok(
                        200,
                        region.server
                                .as("operator", "POST", campaign + "/answers")
                                .body("text/csv", table.getBytes(Charset.forName(charset))))
                .json();
        assertThat(loaded).hasToString("{\"rows\":3,\"organisations\":2}");
        String form = region.form(Long.parseLong(campaign.substring("/campaigns/".length())), "74-s-1");
        assertThat(ok(200, region.server.as("school-1", "GET", form))
                        .json()
                        .at("/answers/note/value")
                        .asText())
                .isEqualTo("Пояснение");
    }

    @Test
    void a_table_with_mistakes_changes_nothing_and_names_its_rows() {
        long id = region.campaign(false);
        String path = "/campaigns/" + id + "/answers";
        Answer wrong = ok(
                422,
                region.server
                        .as("operator", "POST", path)
                        .csv(
                                "organisation;input;value\n74-s-1;students;300\n74-s-1;diagnosed;много\n74-s-77;students;1\n"));
        assertThat(wrong.json().has("fields")).isFalse();
        assertThat(wrong.json().path("problems"))
                .extracting(field -> field.path("row").asInt())
                .containsExactly(3, 4);
        assertThat(wrong.json().at("/problems/0/field").asText()).isEqualTo("value");
        unchanged(region.form(id, "74-s-1"));
        refused(
                422,
                "csv.column.unknown",
                region.server.as("operator", "POST", path).csv("organisation;input;number\n74-s-1;students;300\n"));
        refused(
                415,
                "csv.other-file",
                region.server.as("operator", "POST", path).csv("PK\u0003\u0004"));
        refused(
                415,
                "type.unsupported",
                region.server.as("operator", "POST", path).body("multipart/form-data; boundary=x", "--x--"));
        refused(
                404,
                "not-found",
                region.server
                        .as("operator", "POST", "/campaigns/999999/answers")
                        .csv("a"));
    }

    @Test
    void a_registry_may_be_bigger_than_other_tables_but_not_without_end() {
        String header = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";
        String row = "74-s-80;" + "Ш".repeat(150) + ";" + "Ш".repeat(100) + ";school;74-09;74-09;2000-01-01;;\n";
        // Rows of 542 bytes in UTF-8: 54,000 are more than 24 MiB and 78,000 more than 40.
        assertThat(row.getBytes(StandardCharsets.UTF_8)).hasSize(542);
        assertThat(bring(header + row.repeat(54_000)).json().path("problems")).isNotEmpty();
        refused(
                413,
                "body.too-large",
                region.server
                        .as("operator", "POST", "/organisations/imports?dryRun=true")
                        .csv(header + row.repeat(78_000)));
        refused(
                413,
                "body.too-large",
                region.server
                        .as("operator", "POST", "/campaigns/" + region.campaign(false) + "/answers")
                        .csv("organisation;input;value\n" + row.repeat(54_000))
                        .header("Idempotency-Key", "too-large"));
    }

    private Answer bring(String table) {
        return ok(
                200,
                region.server
                        .as("operator", "POST", "/organisations/imports?dryRun=true")
                        .csv(table));
    }

    @Test
    void a_million_empty_rows_are_refused_soon() {
        String path = "/campaigns/" + region.campaign(false) + "/answers";
        long before = System.nanoTime();
        refused(
                413,
                "csv.too-many-rows",
                region.server
                        .as("operator", "POST", path)
                        .csv("organisation;input;value\n" + ";;\n".repeat(1_000_000)));
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    private void unchanged(String form) {
        JsonNode json = ok(200, region.server.as("school-1", "GET", form)).json();
        assertThat(json.path("revision").asInt()).isZero();
        assertThat(json.path("answers")).isEmpty();
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.rest.Call.Answer;
import ru.orientir.rest.service.BoundServices;

/**
 * What a stranger sees, and whoever is logged in of what is not his: published results of region and municipalities. The figures of mentoring (domain § 6); the colleges 1 and 2 lie
 * in the first municipality, 3 to 8 in the third, all others in the second.
 */
class PublicTest {

    private static final String TITLE = "Наставничество <script>alert(1)</script> & \\\"2020\\\"";

    private static Region region;
    private static long campaign;
    private static long unpublished;

    @BeforeAll
    static void publish(@TempDir Path folder) throws Exception {
        region = new Region(folder);
        StringBuilder organisations = new StringBuilder(Region.ORGANISATIONS);
        organisations.append("74-03;=Третий <b>округ</b>;Третий;municipality;74;74-min;2000-01-01;;\n");
        StringBuilder contingent = new StringBuilder("organisation;input;value\n");
        StringBuilder answers = new StringBuilder("organisation;input;value\n");
        for (int i = 1; i <= 43; i++) {
            String territory = i <= 2 ? "74-01" : i <= 8 ? "74-03" : "74-02";
            organisations.append(
                    "74-p-%d;Колледж № %d;Колледж %d;college;%s;74-min;2000-01-01;;\n".formatted(i, i, i, territory));
            int students = i <= 27 ? 1200 : i == 28 ? 33141 - 27 * 1200 : i < 43 ? 1234 : 18515 - 14 * 1234;
            contingent.append("74-p-%d;contingent;%d\n".formatted(i, students));
            if (i <= 28) {
                answers.append("74-p-%d;students;%d\n".formatted(i, students));
                answers.append("74-p-%d;covered;%d\n".formatted(i, i <= 27 ? 100 : 3335 - 2700));
                answers.append("74-p-%d;twoOrMore;%d\n".formatted(i, i <= 27 ? 30 : 893 - 810));
                answers.append("74-p-%d;roadMapAgreed;да\n".formatted(i));
                answers.append("74-p-%d;reportPresented;да\n".formatted(i));
            }
        }
        region.bring(organisations.toString());
        region.publish(Files.readString(Path.of(
                "..",
                "methodology-mentoring-2020-2024",
                "src",
                "main",
                "resources",
                "methodology",
                "mentoring-2020-2024.yaml")));
        campaign = computed(contingent.toString(), answers.toString());
        region.stage(campaign, "consolidation");
        ok(
                200,
                region.server
                        .as("coordinator", "POST", "/campaigns/" + campaign + "/editions/1/transitions")
                        .json("{\"to\": \"published\"}"));
        region.stage(campaign, "published");
        unpublished = computed(contingent.toString(), answers.toString());
    }

    private static long computed(String contingent, String answers) {
        long id = ok(
                        201,
                        region.server
                                .as("operator", "POST", "/campaigns")
                                .json(
                                        """
                {"title": "%s", "methodology": {"id": "mentoring-2020-2024", "version": "1.0"}, "period": "2020",
                 "targetYear": 2020, "basis": "приказ № 1", "entry": {"from": "%s", "to": "%s"}, "archive": true,
                 "roster": {"root": "74", "kinds": ["college"], "exclude": [{"code": "74-c-1", "reason": "проверка"}]}}"""
                                                .formatted(
                                                        TITLE,
                                                        region.today().minusDays(7),
                                                        region.today().plusDays(7))))
                .json()
                .path("id")
                .asLong();
        ok(
                200,
                region.server
                        .as("operator", "PUT", "/campaigns/" + id + "/reference-values")
                        .csv(contingent));
        region.stage(id, "entry");
        ok(
                200,
                region.server
                        .as("operator", "POST", "/campaigns/" + id + "/answers")
                        .csv(answers));
        region.compute(id);
        return id;
    }

    @AfterAll
    static void close() {
        region.close();
    }

    private static Call anybody(String path) {
        return region.server.call("GET", "/public" + path);
    }

    private static String html(int status, String path) {
        HttpResponse<byte[]> answer = region.server.page("GET", "/public/" + path);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("style-src 'self'")
                .doesNotContain("script-src");
        assertThat(text).startsWith("<!DOCTYPE html>").doesNotContain("<script").doesNotContain("<b>");
        return text;
    }

    @Test
    void only_what_is_published_is_listed() {
        JsonNode list = ok(200, anybody("/campaigns")).json();
        assertThat(list.path("total").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/id").asLong()).isEqualTo(campaign);
        assertThat(list.at("/items/0/edition").asInt()).isEqualTo(1);
        assertThat(html(200, "")).contains("campaigns/" + campaign).doesNotContain("campaigns/" + unpublished);
    }

    @Test
    void what_is_not_published_is_not_found() {
        for (String path : new String[] {"", "/results", "/results.csv", "/results.xlsx"}) {
            refused(404, "not-found", anybody("/campaigns/" + unpublished + path));
            refused(404, "not-found", anybody("/campaigns/999999" + path));
        }
        html(404, "campaigns/" + unpublished);
        html(404, "campaigns/" + unpublished + "/mentoring");
    }

    @Test
    void the_region_has_its_figures() {
        JsonNode mentoring = figure("74", "mentoring");
        assertThat(mentoring.path("numerator").decimalValue()).isEqualByComparingTo("3335");
        assertThat(mentoring.path("denominator").decimalValue()).isEqualByComparingTo("51656");
        assertThat(mentoring.path("value").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(mentoring.path("status").asText()).isEqualTo("not-less-than");
        assertThat(mentoring.path("deviation").decimalValue()).isEqualByComparingTo("-3.5");
        assertThat(mentoring.path("reported").asInt()).isEqualTo(28);
        assertThat(mentoring.path("expected").asInt()).isEqualTo(43);
        assertThat(mentoring.path("base").decimalValue()).isEqualByComparingTo("64.2");
        assertThat(figure("74", "two-or-more").path("value").decimalValue()).isEqualByComparingTo("26.8");
        assertThat(html(200, "campaigns/" + campaign))
                .contains("не\u00a0менее\u00a06,5\u00a0%")
                .contains("−3,5\u00a0п.\u00a0п.")
                .contains("28 из 43; 64,2\u00a0% базы")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;2020&quot;");
    }

    @Test
    void few_are_not_told_of_and_cannot_be_found_by_subtraction() {
        JsonNode few = figure("74-01", "mentoring");
        assertThat(few.path("status").asText()).isEqualTo("suppressed");
        assertThat(few.has("value")).isFalse();
        assertThat(few.has("numerator")).isFalse();
        assertThat(few.has("denominator")).isFalse();
        assertThat(few.has("base")).isFalse();
        // Six colleges would be enough; but without them the two could be calculated from region and second
        // municipality.
        assertThat(figure("74-03", "mentoring").path("status").asText()).isEqualTo("suppressed");
        assertThat(figure("74-02", "mentoring").path("value").isNumber()).isTrue();
        assertThat(html(200, "campaigns/" + campaign + "/mentoring"))
                .contains("не публикуется")
                .contains("=Третий &lt;b&gt;округ&lt;/b&gt;")
                .contains("3\u00a0335 из 51\u00a0656");
    }

    /** A school of the place, one of another, and a МОУО of another: to all of them the place is foreign. */
    @Test
    void who_is_logged_in_is_told_of_foreign_territories_no_more_than_a_stranger() {
        for (String login : List.of("school-1", "school-3", "mo-2")) {
            for (String territory : List.of("74-01", "74-03")) {
                JsonNode few = municipality(login, territory);
                assertThat(few.path("status").asText())
                        .as(login + " " + territory)
                        .isEqualTo("suppressed");
                assertThat(few.fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("organisation", "indicator", "subject", "status", "coverage");
                assertThat(few.path("coverage").toString())
                        .isEqualTo("{\"organisations\":{\"reported\":%d,\"expected\":%<d}}"
                                .formatted("74-01".equals(territory) ? 2 : 6));
                JsonNode explained = explanation(login, territory);
                assertThat(explained.path("result")).isEqualTo(few);
                assertThat(explained.path("operands")).isEmpty();
                assertThat(explained.path("moves")).isEmpty();
                assertThat(explained.path("substituted").asText()).isEmpty();
                assertThat(explained.path("rule").asText()).isEmpty();
                for (String number : List.of("exact", "target", "points", "level")) {
                    assertThat(explained.has(number)).as(number).isFalse();
                }
            }
            JsonNode matrix = ok(200, results(login, "tier=municipality&indicator=mentoring&shape=matrix"))
                    .json()
                    .at("/rows/0");
            assertThat(matrix.toString())
                    .isEqualTo("{\"organisation\":\"74-01\",\"subject\":\"territory\",\"cells\":"
                            + "[[null,\"suppressed\",null,null,null,null,2,2]]}");
            assertThat(ok(200, recommendations(login, "74-01"))
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void a_municipality_is_told_of_itself_and_the_region_of_all() {
        // Two colleges with 100 of 1200 each.
        for (String login : List.of("mo-1", "operator", "lead", "coordinator")) {
            JsonNode own = municipality(login, "74-01");
            assertThat(own.path("numerator").decimalValue()).as(login).isEqualByComparingTo("200");
            assertThat(own.path("denominator").decimalValue()).isEqualByComparingTo("2400");
        }
        for (String login : List.of("operator", "lead", "coordinator")) {
            assertThat(municipality(login, "74-03").path("numerator").decimalValue())
                    .as(login)
                    .isEqualByComparingTo("600");
        }
        assertThat(municipality("mo-1", "74-03").path("status").asText()).isEqualTo("suppressed");
    }

    @Test
    void the_regions_figures_are_told_to_everybody_with_how_they_came_about() {
        for (String login : List.of("school-1", "mo-1", "operator", "lead")) {
            JsonNode mentoring = ok(200, results(login, "tier=region&indicator=mentoring"))
                    .json()
                    .at("/items/0");
            assertThat(mentoring.path("numerator").decimalValue()).as(login).isEqualByComparingTo("3335");
            assertThat(mentoring.path("denominator").decimalValue()).isEqualByComparingTo("51656");
            assertThat(mentoring.path("value").decimalValue()).isEqualByComparingTo("6.5");
            assertThat(mentoring.path("deviation").decimalValue()).isEqualByComparingTo("-3.5");
            assertThat(mentoring.at("/coverage/organisations/reported").asInt()).isEqualTo(28);
            assertThat(mentoring.at("/coverage/base").decimalValue()).isEqualByComparingTo("64.2");
            JsonNode explained = explanation(login, "74");
            assertThat(explained.path("substituted").asText()).isEqualTo("100 × 3335 / 51656");
            assertThat(explained.at("/operands/0/sum").decimalValue()).isEqualByComparingTo("3335");
        }
    }

    /** What was kept under the tag of somebody who may see it all is nobody else's answer. */
    @Test
    void the_tag_of_the_whole_is_no_key_for_outsiders() {
        String whole = ok(200, results("operator", "tier=municipality")).etag();
        Answer told = ok(200, results("school-1", "tier=municipality").header("If-None-Match", whole));
        assertThat(told.etag()).isNotEqualTo(whole);
        assertThat(ok(200, results("school-3", "tier=municipality")).etag()).isEqualTo(told.etag());
    }

    private static JsonNode municipality(String login, String territory) {
        return ok(200, results(login, "tier=municipality&indicator=mentoring&organisation=" + territory))
                .json()
                .at("/items/0");
    }

    private static JsonNode explanation(String login, String territory) {
        return ok(200, edition(login, "/results/" + territory + "/mentoring/explanation"))
                .json();
    }

    private static Call results(String login, String query) {
        return edition(login, "/results?" + query);
    }

    private static Call recommendations(String login, String territory) {
        return edition(login, "/results/" + territory + "/recommendations");
    }

    private static Call edition(String login, String path) {
        return region.server.as(login, "GET", "/campaigns/" + campaign + "/editions/1" + path);
    }

    @Test
    void nothing_tells_of_an_organisation() throws IOException {
        String all = ok(200, anybody("/campaigns/" + campaign)).text()
                + ok(200, anybody("/campaigns/" + campaign + "/results")).text()
                + ok(200, anybody("/campaigns/" + campaign + "/results.csv")).text()
                + html(200, "campaigns/" + campaign)
                + html(200, "campaigns/" + campaign + "/mentoring");
        assertThat(all).doesNotContain("74-p-").doesNotContain("Колледж №").doesNotContain("submission");
        refused(400, "query.value", anybody("/campaigns/" + campaign + "/results?tier=organisation"));
        refused(404, "not-found", anybody("/campaigns/" + campaign + "/editions/1/results"));
        refused(404, "not-found", anybody("/campaigns/" + campaign + "/submissions"));
        Answer workbook = ok(200, anybody("/campaigns/" + campaign + "/results.xlsx"));
        assertThat(workbook.header("Content-Disposition")).contains("results-" + campaign + "-1.xlsx");
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook.http().body()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Регион", "Муниципалитеты");
        }
    }

    @Test
    void the_table_opens_in_a_spreadsheet_and_runs_nothing_there() {
        Answer table = ok(200, anybody("/campaigns/" + campaign + "/results.csv"));
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.text())
                .startsWith("\uFEFFКод территории;Территория;")
                .contains("\r\n74;Челябинская область;mentoring;")
                .contains(";3335;51656;6,5;не менее;10;-3,5;65,0;")
                .contains(";'=Третий <b>округ</b>;")
                .doesNotContain(";=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campaigns?page=-1",
                "/campaigns?size=2147483647",
                "/campaigns?size=501",
                "/campaigns?sort=title",
                "/campaigns/1/results?tier=organisation",
                "/campaigns/1/results?tier=region&tier=region",
                "/campaigns/1/results?parent=74-01",
                "/campaigns/1/results?indicator=%00",
                "/campaigns/1;x=1/results",
                "/campaigns/%2e%2e/results",
                "//campaigns"
            })
    void a_hostile_parameter_is_refused(String path) {
        Answer answer = ok(400, anybody(path));
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("ru.orientir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/campaigns/abc", "/campaigns/-1", "/campaigns/99999999999999999999", "/nothing"})
    void an_unknown_address_is_not_found(String path) {
        refused(404, "not-found", anybody(path));
        html(404, path.substring(1));
    }

    @Test
    void an_unknown_indicator_has_no_figures() {
        assertThat(ok(200, anybody("/campaigns/" + campaign + "/results?indicator=%27%20OR%201=1"))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        html(404, "campaigns/" + campaign + "/nothing");
        html(404, "campaigns/" + campaign + "/%D1%81%D0%BA%D1%80%D0%B8%D0%BF%D1%82");
    }

    @Test
    void nothing_is_written_and_the_rest_stays_closed() {
        assertThat(region.server
                        .call("POST", "/public/campaigns")
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(405);
        assertThat(region.server.page("POST", "/public/").statusCode()).isEqualTo(405);
        for (String path : new String[] {"/public", "/publications", "/campaigns", "/campaigns/" + campaign}) {
            assertThat(region.server.call("GET", path).send().status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void the_pages_have_their_look_and_an_end_of_their_address() {
        HttpResponse<byte[]> look = region.server.page("GET", "/public/base.css");
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(new String(look.body(), StandardCharsets.UTF_8)).contains(".frame-head");
        HttpResponse<byte[]> short_ = region.server.page("GET", "/public");
        assertThat(short_.statusCode()).isEqualTo(301);
        assertThat(short_.headers().firstValue("Location")).contains("/monitoring/public/");
    }

    @Test
    void while_the_module_is_off_the_pages_say_so() {
        try (ApiServer alone = new ApiServer(new BoundServices().services())) {
            HttpResponse<byte[]> answer = alone.page("GET", "/public/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("Номер обращения");
            assertThat(alone.call("GET", "/public/campaigns").send().code()).isEqualTo("module.off");
        }
    }

    private static JsonNode figure(String territory, String indicator) {
        JsonNode items = ok(200, anybody("/campaigns/" + campaign + "/results?indicator=" + indicator))
                .json()
                .path("items");
        for (JsonNode item : items) {
            if (item.path("territory").asText().equals(territory)) {
                return item;
            }
        }
        throw new AssertionError(territory + " is not in " + items);
    }
}

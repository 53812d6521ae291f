package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertFalse;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The whole job over HTTP in the distribution with the demo region: report, review, calculate, download. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class MainJobIT {

    private static final String SERVICE = "ru.orientir.submission.service";

    @Inject
    private BundleContext context;

    private final Api api = new Api();

    @Configuration
    public Option[] configuration() throws Exception {
        List<Option> options = new ArrayList<>(Distribution.options());
        options.add(editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "orientir-demo"));
        return options.toArray(new Option[0]);
    }

    @Before
    public void await_the_demo() throws Exception {
        api.awaitDemo();
    }

    @After
    public void the_log_has_no_undeclared_error() throws Exception {
        assertThat(ContainerLog.undeclaredErrors(), is(List.of()));
    }

    /** S4: 3335 of 51656 with 15 of 43 silent. With 100 more it is 3435 / 51656 = 6.6497… */
    @Test
    public void one_answer_changes_the_next_edition_by_the_amount_calculated_by_hand() throws Exception {
        PortalClient operator = login("operator");
        long campaign = campaign(operator, "mentoring-2020-2024");
        JsonNode before = region(operator, campaign, "latest", "mentoring");
        assertThat(before.get("numerator").decimalValue(), is(new BigDecimal("3335")));
        assertThat(before.get("denominator").decimalValue(), is(new BigDecimal("51656")));
        assertThat(before.get("value").asText(), is("6.5"));
        assertThat(before.get("status").textValue(), is("not-less-than"));
        assertThat(before.get("deviation").asText(), is("-3.5"));
        assertThat(before.at("/coverage/organisations/reported").intValue(), is(28));
        assertThat(before.at("/coverage/organisations/expected").intValue(), is(43));
        assertThat(before.at("/coverage/base").asText(), is("64.2"));
        assertThat(
                region(operator, campaign, "latest", "two-or-more").get("value").asText(), is("26.8"));

        JsonNode form = collegeWithRoomFor(100, operator, campaign);
        long id = form.get("id").longValue();
        int covered = form.at("/answers/covered/value").intValue();
        transition(operator, id, Map.of("to", "reopened", "reason", "Уточнение отчёта"));
        PortalClient college = login("org-" + form.get("organisation").textValue());
        college.patch(id, college.etag(id), "{\"covered\": {\"value\": " + (covered + 100) + "}}");
        transition(college, id, Map.of("to", "submitted"));

        JsonNode edition = operator.post("campaigns/" + campaign + "/editions", Map.of(), 201);
        JsonNode after = region(operator, campaign, edition.get("edition").asText(), "mentoring");
        assertThat(after.get("numerator").decimalValue(), is(new BigDecimal("3435")));
        assertThat(after.get("value").asText(), is("6.6"));
        assertThat(region(operator, campaign, "1", "mentoring"), is(before));
    }

    @Test
    public void a_territory_where_nobody_reported_is_missing_and_never_zero() throws Exception {
        PortalClient operator = login("operator");
        JsonNode results = operator.get(
                "campaigns/" + campaign(operator, "mentoring-2020-2024") + "/editions/1/results?tier=municipality");
        int silent = 0;
        for (JsonNode item : results.get("items")) {
            if (item.at("/coverage/organisations/reported").intValue() == 0) {
                silent++;
                assertThat(item.toString(), item.get("status").textValue(), is("missing"));
                assertFalse(item.toString(), item.has("value"));
            }
        }
        assertThat(silent > 0, is(true));
    }

    @Test
    public void a_school_reports_and_its_municipality_accepts() throws Exception {
        PortalClient operator = login("operator");
        long campaign = campaign(operator, "stary-oskol-2021");
        JsonNode listed = operator.get("campaigns/" + campaign + "/submissions?status=submitted&kind=school&size=1")
                .get("items")
                .get(0);
        long id = listed.get("id").longValue();
        String organisation = listed.get("organisation").textValue();
        String municipality =
                operator.get("organisations/" + organisation).get("supervisor").textValue();
        PortalClient school = login("org-" + organisation);
        transition(school, id, Map.of("to", "recalled"));
        String stale = school.etag(id);
        String body = "{\"agreements\": {\"value\": 7}}";
        school.patch(id, stale, body);

        assertThat(patch(school, id, Map.of(), "If-Match", stale).statusCode(), is(412));
        assertThat(patch(school, id, Map.of()).statusCode(), is(428));
        assertThat(patch(login("org-k0001"), id, Map.of(), "If-Match", stale).statusCode(), is(404));

        transition(school, id, Map.of("to", "submitted"));
        JsonNode accepted = transition(login("mo-" + municipality), id, Map.of("to", "accepted"));
        assertThat(accepted.get("status").textValue(), is("accepted"));
        assertThat(accepted.at("/answers/agreements/value").intValue(), is(7));
    }

    @Test
    public void the_consolidated_report_is_a_workbook_of_five_sheets() throws Exception {
        PortalClient operator = login("operator");
        Path workbook = Files.createTempFile("consolidated", ".xlsx");
        Files.write(
                workbook,
                operator.bytes("campaigns/" + campaign(operator, "mentoring-2020-2024")
                                + "/editions/latest/consolidated.xlsx")
                        .body());
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(entries::add);
        } finally {
            Files.delete(workbook);
        }
        for (int sheet = 1; sheet <= 5; sheet++) {
            assertThat(entries, hasItem("xl/worksheets/sheet" + sheet + ".xml"));
        }
    }

    /** 6.5 % where 10 % are planned, and 10 points for as much as is planned, give 6.50. */
    @Test
    public void the_console_tries_and_publishes_a_version_in_the_name_of_an_account() throws Exception {
        PortalClient operator = login("operator");
        String pack = shipped("mentoring-2020-2024")
                .replace("version: \"1.0\"", "version: \"1.1\"")
                .replaceFirst("( +)targets: \\{2020: 10.*", "$0\n$1points: {target: {max: 10}}");
        operator.write("POST", "methodologies", "application/yaml; charset=utf-8", pack, 201);
        Console console = new Console(context);
        api.await(
                () -> console.refusal("orientir:methodology-list --as operator").isEmpty());

        String version = " mentoring-2020-2024 1.1 ";
        assertThat(
                console.execute("orientir:methodology-trial --as operator --count 1" + version
                        + campaign(operator, "mentoring-2020-2024")),
                containsString("не менее 6.5, баллов 6.50"));
        assertThat(
                console.refusal("orientir:methodology-agree --as operator" + version), containsString("не разрешено"));
        assertThat(console.refusal("orientir:methodology-agree --as nobody" + version), containsString("не выдана"));
        console.execute("orientir:methodology-agree --as coordinator" + version);
        console.execute(
                "orientir:methodology-publish --as coordinator --reason \"приказ № 1 от 01.02.2021\"" + version);

        JsonNode published = operator.get("methodologies/mentoring-2020-2024/1.1");
        assertThat(published.get("state").textValue(), is("published"));
        assertThat(published.at("/history/2/account").textValue(), is("coordinator"));
        assertThat(published.at("/history/2/reason").textValue(), is("приказ № 1 от 01.02.2021"));
    }

    @Test
    public void the_operators_day_goes_from_the_console() throws Exception {
        Console console = new Console(context);
        api.await(() -> console.refusal("orientir:campaign-list --as operator").isEmpty());
        PortalClient operator = login("operator");
        long campaign = campaign(operator, "mentoring-2020-2024");
        Path folder = Files.createTempDirectory("operator");
        Path registry = Files.writeString(
                folder.resolve("registry.csv"),
                """
                code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor
                s9001;Школа с консоли;Школа;school;m01;m01;2020-01-01;;
                """);
        String bring = "orientir:organisation-import --as operator ";
        assertThat(console.execute(bring + "--dry-run " + registry), containsString("Добавлено: 1"));
        assertThat(operator.exchange("GET", "organisations/s9001", null).statusCode(), is(404));
        assertThat(
                console.refusal("orientir:organisation-import --as coordinator " + registry),
                containsString("не разрешено"));
        assertThat(console.execute(bring + registry), containsString("Добавлено: 1"));
        assertThat(console.execute(bring + registry), containsString("без изменений: 1"));
        assertThat(operator.get("organisations/s9001").get("name").textValue(), is("Школа с консоли"));

        assertThat(console.execute("orientir:campaign-list --as operator"), containsString("" + campaign));
        assertThat(console.execute("orientir:edition-compute --as operator " + campaign), containsString("SHA-256"));
        Path workbook = folder.resolve("svod.xlsx");
        String export = "orientir:export --as operator " + campaign + ' ' + workbook;
        console.execute(export);
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            assertThat(zip.getEntry("xl/worksheets/sheet5.xml") != null, is(true));
        }
        assertThat(console.refusal(export).isEmpty(), is(false));
    }

    @Test
    public void the_administrators_day_goes_from_the_console() throws Exception {
        Console console = new Console(context);
        api.await(() -> console.refusal("orientir:health").isEmpty());
        AdministratorsDay day = new AdministratorsDay(console, api);
        day.looks_after_accounts();
        day.reads_an_audit_log_that_is_sealed();
        day.backs_the_database_up();
        day.sees_how_it_does();
        PortalClient kindergarten = login("org-k0002");
        long draft = kindergarten
                .get("campaigns/" + campaign(kindergarten, "stary-oskol-2021") + "/submissions")
                .at("/items/0/id")
                .longValue();
        day.measures_what_is_asked(kindergarten, draft, login("operator"));
    }

    @Test
    public void a_module_that_is_switched_off_is_gone_and_comes_back_with_everything() throws Exception {
        PortalClient administrator = login("admin");
        PortalClient operator = login("operator");
        JsonNode before = operator.get("campaigns");
        assertThat(
                operator.portal("POST", "modules/monitoring", Map.of("enabled", false))
                        .statusCode(),
                is(403));

        assertThat(
                administrator
                        .portal("POST", "modules/monitoring", Map.of("enabled", false))
                        .statusCode(),
                is(200));
        HttpResponse<String> refused = operator.exchange("GET", "campaigns", null);
        assertThat(refused.statusCode(), is(503));
        assertThat(refused.body(), containsString("\"module.off\""));
        assertThat(api.get("/monitoring/").statusCode(), is(503));
        assertThat(api.get("/monitoring/public/").statusCode(), is(503));
        assertThat(operator.portal("GET", "menu", null).body(), is("{\"items\":[]}"));
        assertThat(api.get("/").statusCode(), is(200));
        assertThat(
                Arrays.stream(context.getBundles())
                        .filter(bundle -> SERVICE.equals(bundle.getSymbolicName()))
                        .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE),
                is(true));

        assertThat(
                administrator
                        .portal("POST", "modules/monitoring", Map.of("enabled", true))
                        .statusCode(),
                is(200));
        assertThat(operator.get("campaigns"), is(before));
        assertThat(operator.portal("GET", "menu", null).body(), containsString("/monitoring/"));
        assertThat(api.get("/monitoring/").statusCode(), is(200));
    }

    @Test
    public void a_stopped_service_answers_503_and_comes_back_with_everything() throws Exception {
        PortalClient operator = login("operator");
        JsonNode before = operator.get("campaigns");
        Bundle service = Arrays.stream(context.getBundles())
                .filter(bundle -> SERVICE.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        service.stop();
        assertThat(operator.exchange("GET", "campaigns", null).statusCode(), is(503));
        service.start();
        api.await(() -> operator.exchange("GET", "campaigns", null).statusCode() == 200);
        assertThat(operator.get("campaigns"), is(before));
    }

    private String shipped(String methodology) throws Exception {
        for (Bundle bundle : context.getBundles()) {
            String path = bundle.getHeaders("").get("Orientir-Methodology");
            if (path != null && path.contains(methodology)) {
                try (InputStream in = bundle.getEntry(path).openStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no bundle with " + methodology);
    }

    private static PortalClient login(String account) throws Exception {
        return PortalClient.login(URI.create(Api.base()), account, "demo");
    }

    private static long campaign(PortalClient client, String methodology) throws Exception {
        for (JsonNode campaign : client.get("campaigns").get("items")) {
            if (methodology.equals(campaign.at("/methodology/id").textValue())) {
                return campaign.get("id").longValue();
            }
        }
        throw new AssertionError("no campaign of " + methodology);
    }

    private static JsonNode region(PortalClient client, long campaign, String edition, String indicator)
            throws Exception {
        return client.get("campaigns/" + campaign + "/editions/" + edition + "/results?tier=region&indicator="
                        + indicator)
                .get("items")
                .get(0);
    }

    private static JsonNode collegeWithRoomFor(int more, PortalClient operator, long campaign) throws Exception {
        for (JsonNode listed : operator.get("campaigns/" + campaign + "/submissions?status=accepted&size=100")
                .get("items")) {
            JsonNode form = operator.get("submissions/" + listed.get("id").longValue());
            if (form.at("/answers/covered/value").intValue() + more
                    <= form.at("/answers/students/value").intValue()) {
                return form;
            }
        }
        throw new AssertionError("no college has room for " + more);
    }

    private static HttpResponse<String> patch(PortalClient client, long submission, Object body, String... headers)
            throws Exception {
        return client.exchange("PATCH", "submissions/" + submission + "/answers", body, headers);
    }

    private static JsonNode transition(PortalClient client, long submission, Object body) throws Exception {
        var answer = client.exchange(
                "POST", "submissions/" + submission + "/transitions", body, "If-Match", client.etag(submission));
        assertThat(answer.body(), answer.statusCode(), is(200));
        return PortalClient.JSON.readTree(answer.body());
    }
}

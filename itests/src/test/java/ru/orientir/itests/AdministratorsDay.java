package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** What an administrator does with a running system: accounts, the audit log, a backup, how it does. */
final class AdministratorsDay {

    private static final Pattern SEALED = Pattern.compile("Проверено записей: (\\d+)\\. Ждут печати: (\\d+)\\.");
    private static final Pattern HEAD = Pattern.compile("Последняя: № (\\d+) от .*, хэш ([0-9a-f]{64})");

    private final Console console;
    private final Api api;

    AdministratorsDay(Console console, Api api) {
        this.console = console;
        this.api = api;
    }

    void looks_after_accounts() throws Exception {
        Path order = Files.writeString(Files.createTempFile("order", ".pdf"), "an order");
        String issued = console.execute("orientir:account-issue --order-number 01-12/345 --order-date 2026-11-20"
                + " --order-file " + order + " guest lead-coordinator chirpo");
        String password = issued.lines().findFirst().orElseThrow().split(" ")[1];
        assertThat(console.execute("orientir:account-list"), containsString("guest"));
        assertThat(login("guest", "wrong"), is(401));
        assertThat(console.execute("orientir:account-unlock guest"), containsString("guest"));
        assertThat(login("guest", password), is(204));
        assertThat(console.execute("orientir:account-close --reason уволен guest"), containsString("guest закрыта"));
        assertThat(login("guest", password), is(401));
    }

    private int login(String login, String password) throws Exception {
        String body = PortalClient.JSON.writeValueAsString(Map.of("login", login, "password", password));
        return api.send(HttpRequest.newBuilder(URI.create(Api.base() + "/portal/api/session"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    /** Everything that was written is sealed within seconds, and the chain is right from its beginning and from its end. */
    void reads_an_audit_log_that_is_sealed() throws Exception {
        console.refusal("orientir:backup --as operator /tmp");
        assertThat(
                console.execute("orientir:audit-list --as admin --account operator --action database:backup"),
                containsString("denied"));
        assertThat(console.refusal("orientir:audit-list --as operator").isEmpty(), is(false));
        assertThat(console.refusal("orientir:audit-verify --as operator").isEmpty(), is(false));
        // Naming an account is written down as well: somebody always waits, for a second.
        api.await(() -> sealed() > 0);
        Matcher head = HEAD.matcher(console.execute("orientir:audit-verify --as admin"));
        assertThat(head.find(), is(true));
        api.await(() -> console.refusal(
                        "orientir:audit-verify --as admin --after " + head.group(1) + " --noted " + head.group(2))
                .isEmpty());
        assertThat(
                console.refusal("orientir:audit-verify --as admin --after 999999999"),
                containsString("Первой недостаёт записи № 999999999"));
    }

    private long sealed() throws Exception {
        String printed = console.execute("orientir:audit-verify --as admin");
        Matcher counted = SEALED.matcher(printed);
        assertThat(printed, counted.find(), is(true));
        return Long.parseLong(counted.group(2)) < 5 ? Long.parseLong(counted.group(1)) : 0;
    }

    void backs_the_database_up() throws Exception {
        Path folder = Files.createTempDirectory("backup");
        assertThat(console.refusal("orientir:backup --as operator " + folder), containsString("не разрешено"));
        assertThat(console.execute("orientir:backup --as admin " + folder), containsString(".zip: "));
        List<Path> written;
        try (var files = Files.list(folder)) {
            written = files.toList();
        }
        assertThat(written.size(), is(1));
        try (ZipFile zip = new ZipFile(written.get(0).toFile())) {
            assertThat(zip.getEntry("orientir.mv.db") != null, is(true));
        }
    }

    void sees_how_it_does() throws Exception {
        String told = console.execute("orientir:health");
        for (String check : List.of("База данных", "Место на диске", "Модули", "Журнал аудита")) {
            assertThat(told, containsString("работает  " + check));
        }
        assertThat(local("/health"), containsString("OK База данных: "));
    }

    /** The series of the four questions of bundles/operations/README.md are there once there was something to count. */
    void measures_what_is_asked(PortalClient kindergarten, long draft, PortalClient operator) throws Exception {
        kindergarten.patch(draft, kindergarten.etag(draft), "{\"earlyInstitutionsCovered\": {\"value\": 1}}");
        assertThat(login("nobody-at-all", "wrong"), is(401));
        assertThat(
                operator.portal("POST", "modules/monitoring", Map.of("enabled", false))
                        .statusCode(),
                is(403));
        api.get("/portal/api/written-by-a-stranger");
        api.get("/written-by-a-stranger");
        api.get("/monitoring/api/v1/written-by-a-stranger");
        String series = "orientir_http_request_duration_seconds_";
        // A request is counted a moment after it was answered.
        for (String expected : List.of(
                series
                        + "count{endpoint=\"/monitoring/api/v1/submissions/{id}/answers\",method=\"PATCH\",status=\"200\"} ",
                series + "count{endpoint=\"/portal/api/session\",method=\"POST\",status=\"401\"} ",
                series + "count{endpoint=\"/portal/api/modules\",method=\"POST\",status=\"403\"} ",
                series + "bucket{endpoint=\"/portal/api/session\",method=\"POST\",status=\"401\",le=\"0.5\"} ",
                series + "count{endpoint=\"/portal/*\",method=\"GET\",status=\"404\"} ",
                "orientir_database_connections{state=\"active\"} ",
                "jvm_memory_used_bytes{area=\"heap\"} ")) {
            api.await(() -> local("/metrics").contains(expected));
        }
        assertThat(local("/metrics"), not(containsString("stranger")));
    }

    private String local(String path) throws Exception {
        return api.send(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + Integer.getInteger("orientir.metrics.port") + path))
                        .build())
                .body();
    }
}

package ru.orientir.itests;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.notNullValue;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The distribution comes up whole: everything resolves, the database is migrated, the API and the first page answer. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BootIT {

    @Inject
    private BundleContext context;

    private final Api api = new Api();

    @Configuration
    public Option[] configuration() throws Exception {
        return Distribution.options().toArray(new Option[0]);
    }

    @Before
    public void await_the_api() throws Exception {
        api.awaitReady();
    }

    @After
    public void the_log_has_no_undeclared_error() throws Exception {
        assertThat(ContainerLog.undeclaredErrors(), is(List.of()));
    }

    @Test
    public void every_bundle_of_the_project_is_active() throws Exception {
        // The API answers as soon as what it needs runs; packs and the console may still be starting.
        api.await(() -> inactive().isEmpty());
    }

    private List<String> inactive() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("ru.orientir."))
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .collect(Collectors.toList());
    }

    @Test
    public void the_persistence_unit_stands_on_the_migrated_database() throws Exception {
        var units = context.getServiceReferences("javax.persistence.EntityManagerFactory", "(osgi.unit.name=orientir)");
        assertThat(units, notNullValue());
    }

    @Test
    public void a_stranger_gets_a_problem_and_no_more() throws Exception {
        var answer = api.get("/monitoring/api/v1/me");
        assertThat(answer.statusCode(), is(401));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""), is("application/problem+json"));
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""), is("no-store"));
        assertTrue(answer.body(), answer.body().contains("\"code\":\"identity.missing\""));
    }

    @Test
    public void every_answer_keeps_other_sites_away_and_names_no_server() throws Exception {
        for (String path : List.of(
                "/",
                "/nothing",
                "/monitoring/",
                "/monitoring/public/",
                "/monitoring/api/v1/nothing",
                "/portal/api/session",
                "/portal/nothing")) {
            var headers = api.get(path).headers();
            for (String name : List.of(
                    "Content-Security-Policy",
                    "Referrer-Policy",
                    "X-Content-Type-Options",
                    "Permissions-Policy",
                    "Cross-Origin-Opener-Policy",
                    "Cross-Origin-Resource-Policy",
                    "Cache-Control")) {
                assertTrue(path + " " + name, headers.firstValue(name).isPresent());
            }
            assertThat(path, headers.firstValue("Server").isPresent(), is(false));
        }
    }

    @Test
    public void a_path_with_two_readings_is_refused() throws Exception {
        assertThat(api.get("/monitoring/api/v1/me;x=1").statusCode(), is(400));
        assertThat(api.get("/monitoring/api/v1/%2e%2e/me").statusCode(), is(400));
    }

    @Test
    public void the_first_page_says_what_runs() throws Exception {
        var page = api.get("/");
        assertThat(page.statusCode(), is(200));
        assertTrue(page.body(), page.body().contains("Мониторинг профориентационной работы"));
    }

    /** Without a name of its own each servlet is called javax.servlet.Servlet, and only one of them stays. */
    @Test
    public void every_servlet_of_the_portal_answers_a_stranger_as_it_should() throws Exception {
        // Those that a login by a provider adds are not there until one is configured.
        Map<String, Integer> statuses = Map.of(
                "/api/session", 401,
                "/api/menu", 401,
                "/api/modules", 401,
                "/api/organisations", 401,
                "/api/notes", 200,
                "/api/logins", 200,
                "/health/live", 200,
                "/health/ready", 200,
                "/", 404);
        Set<String> served = new TreeSet<>();
        for (var servlet : context.getAllServiceReferences(
                "javax.servlet.Servlet", "(osgi.http.whiteboard.context.select=*name=portal*)")) {
            Object patterns = servlet.getProperty("osgi.http.whiteboard.servlet.pattern");
            Stream.of(patterns instanceof String[] several ? several : new String[] {patterns.toString()})
                    .map(pattern -> pattern.replaceFirst("/\\*$", ""))
                    .forEach(served::add);
        }
        assertThat(served, is(new TreeSet<>(statuses.keySet())));
        for (var expected : statuses.entrySet()) {
            String path = "/portal" + expected.getKey();
            api.await(() -> api.get(path).statusCode() == expected.getValue());
        }
    }

    @Test
    public void the_pages_of_the_module_answer_everybody() throws Exception {
        assertThat(api.get("/monitoring/").statusCode(), is(200));
        assertThat(api.get("/monitoring/public/").statusCode(), is(200));
    }

    @Test
    public void nothing_of_the_stack_is_open_beside_the_api() throws Exception {
        assertThat(api.get("/cxf").statusCode(), is(404));
        assertThat(api.get("/system/console").statusCode(), is(404));
        // Told on a port of this machine only.
        for (String path : List.of("/metrics", "/health", "/system/health", "/portal/metrics")) {
            assertThat(path, api.get(path).statusCode(), is(404));
        }
        for (String hidden : List.of("/monitoring/WEB-INF/web.xml", "/monitoring/META-INF/MANIFEST.MF")) {
            var answer = api.get(hidden);
            assertThat(answer.statusCode(), is(404));
            assertThat(answer.headers().firstValue("X-Content-Type-Options").orElse(""), is("nosniff"));
            assertTrue(answer.body(), answer.body().contains("\"code\":\"not-found\""));
        }
    }

    @Test
    public void nobody_is_sent_to_a_host_that_a_client_named() throws Exception {
        Wire wire = Wire.plain(Integer.getInteger("orientir.http.port"), "127.0.0.1");
        for (String path : List.of("/monitoring", "/portal")) {
            var answer = wire.raw("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
            assertThat(answer.header("Location"), is(path + "/"));
        }
    }

    @Test
    public void the_console_serves_administrators_only() throws Exception {
        Console console = new Console(context);
        for (String command : List.of("orientir:account-list", "orientir:health")) {
            api.await(() -> console.refusal(command).isEmpty());
            assertThat(command, console.refusalTo("viewer", command), containsString("not found"));
        }
    }

    @Test
    public void whether_it_lives_and_is_ready_is_told_without_names() throws Exception {
        api.await(() -> api.get("/portal/health/ready").statusCode() == 200);
        for (String path : List.of("/portal/health/live", "/portal/health/ready")) {
            var answer = api.get(path);
            assertThat(path, answer.statusCode(), is(200));
            assertThat(path, answer.body(), is("{\"status\":\"up\"}"));
        }
    }

    @Test
    public void a_refusal_is_found_in_the_log_and_a_password_is_not() throws Exception {
        String password = "slovo-kotorogo-net-v-zhurnale";
        var answer = api.send(HttpRequest.newBuilder(URI.create(Api.base() + "/portal/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"nobody\",\"password\":\"" + password + "\"}"))
                .build());
        assertThat(answer.statusCode(), is(401));
        String incident = answer.body().replaceAll(".*\"incident\":\"([0-9a-f]{12})\".*", "$1");
        api.await(() -> ContainerLog.contains("Incident " + incident));
        assertThat(ContainerLog.contains(password), is(false));
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.ReportingService;
import ru.orientir.reporting.ResultSet;
import ru.orientir.rest.service.BoundServices;
import ru.orientir.submission.SubmissionService;

/** What a client is told when something behind the interface is away or broken. */
class AwayTest {

    private static final AccessPolicy EVERYTHING = new AccessPolicy() {
        @Override
        public boolean permits(Actor actor, Action action) {
            return true;
        }

        @Override
        public Scope scope(Actor actor, Action action) {
            return new Scope.Everything();
        }
    };

    private final BoundServices services =
            new BoundServices().identity(KnownTokens.ofRegion()).policy(EVERYTHING);
    private ApiServer server;

    @BeforeEach
    void start() {
        server = new ApiServer(services.services());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_module_that_is_off_is_named_on_every_path_of_its() {
        services.directory(answering(OrganisationDirectory.class, List.of()))
                .registry(answering(OrganisationRegistry.class, new ImportReport(1, 0, 0, 0, List.of())));
        for (String path : new String[] {
            "/campaigns",
            "/campaigns/1/editions",
            "/methodologies",
            "/submissions/1",
            "/campaigns/1/results",
            "/me",
            "/organisations",
            "/organisations/74-s-1",
            "/openapi.json",
            "/public/campaigns"
        }) {
            Call.Answer answer = refused(503, "module.off", server.as("operator", "GET", path));
            assertThat(answer.header("Retry-After")).as(path).isEqualTo("5");
        }
        refused(503, "module.off", bring("code\n"));
        refused(401, "identity.missing", server.call("GET", "/me"));
    }

    @Test
    void a_registry_that_is_away_is_the_portals() {
        services.on();
        refused(503, "portal.off", server.as("operator", "GET", "/organisations"));
    }

    @Test
    void who_is_not_known_while_identity_is_away_holds_no_thread_with_an_endless_body() throws IOException {
        services.identity(null);
        String answer = server.rawAnswer("POST /monitoring/api/v1/submissions/1/submit HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{");
        // The connection has ended: nobody waits for the rest.
        assertThat(answer).startsWith("HTTP/1.1 503");
    }

    @Test
    void a_database_that_is_away_is_told_apart_from_a_defect() {
        services.on();
        services.submissions(failing(SubmissionService.class, new StoreUnavailable("pool is empty", null)));
        Call.Answer answer = refused(503, "store.unavailable", server.as("operator", "GET", "/submissions/1"));
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("pool");
    }

    @Test
    void a_call_that_breaks_while_the_module_goes_away_is_no_defect() {
        services.on();
        services.submissions(failing(SubmissionService.class, new IllegalStateException("bundle is stopped")));
        refused(503, "portal.off", server.as("operator", "GET", "/submissions/1"));
    }

    @Test
    void a_store_that_fails_half_way_through_the_results_still_gives_a_proper_problem() {
        Edition edition = new Edition(1, 1, "hash", Edition.State.PUBLISHED, Instant.EPOCH);
        ResultSet broken = new ResultSet(Optional.of(edition), Optional.of("tag"), consumer -> {
            throw new StoreUnavailable("cut off", null);
        });
        services.reporting(answering(ReportingService.class, broken));
        refused(503, "module.off", server.as("operator", "GET", "/campaigns/1/editions/1/results"));
        services.campaigns(null);
    }

    @Test
    void a_file_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        services.on();
        Edition edition = new Edition(1, 1, "hash", Edition.State.PUBLISHED, Instant.EPOCH);
        services.reporting((ReportingService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReportingService.class}, (proxy, method, arguments) -> {
                    if (arguments.length < 4) {
                        return edition;
                    }
                    ((OutputStream) arguments[3]).write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        refused(503, "storage.full", server.as("operator", "GET", "/campaigns/1/editions/1/consolidated.xlsx"));
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(file -> file.getFileName().toString().matches("orientir-.*\\.xlsx")))
                    .isEmpty();
        }
    }

    @Test
    void while_one_large_registry_is_imported_another_one_is_told_to_come_later_and_a_small_one_is_not()
            throws Exception {
        services.on();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        services.registry((OrganisationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {OrganisationRegistry.class},
                (proxy, method, arguments) -> {
                    if (((List<?>) arguments[0]).size() > 1) {
                        begun.countDown();
                        go.await();
                    }
                    return new ImportReport(1, 0, 0, 0, List.of());
                }));
        String header = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";
        String row = "74-s-1;" + "Ш".repeat(1000) + ";Школа;school;74-01;74-01;2000-01-01;;\n";
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // 2 KiB a row.
            Future<Call.Answer> first =
                    other.submit(() -> bring(header + row.repeat(2500)).send());
            begun.await();
            refused(503, "import.busy", bring(header + row.repeat(2500)));
            assertThat(bring(header + row).send().status()).isEqualTo(200);
            go.countDown();
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(bring(header + row.repeat(2500)).send().status()).isEqualTo(200);
        } finally {
            go.countDown();
            other.shutdown();
        }
    }

    private Call bring(String table) {
        return server.as("operator", "POST", "/organisations/imports").csv(table);
    }

    private static <T> T failing(Class<T> service, RuntimeException thrown) {
        return service.cast(Proxy.newProxyInstance(
                AwayTest.class.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> {
                    throw thrown;
                }));
    }

    private static <T> T answering(Class<T> service, Object answer) {
        return service.cast(Proxy.newProxyInstance(
                AwayTest.class.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> answer));
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import ru.orientir.auth.CurrentActor;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.host.registry.CachedRegistry;
import ru.orientir.portal.host.registry.RegistryImport;
import ru.orientir.reporting.service.EditionReporting;
import ru.orientir.reporting.xlsx.XlsxRenderer;
import ru.orientir.rest.Call.Answer;
import ru.orientir.rest.service.BoundServices;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.Entry;
import ru.orientir.submission.service.CampaignComponent;
import ru.orientir.submission.service.MethodologyComponent;
import ru.orientir.submission.service.SubmissionComponent;
import ru.orientir.submission.service.methodology.Packs;

/**
 * A small region behind the interface, with everything as it runs: registry, rights, services, engine, the stores on an H2
 * file; only the accounts are made up and the database's clock can be moved on. Two municipalities; the schools 1 and 2 are
 * in the first, 3 in the second, which also supervises the college.
 */
final class Region implements AutoCloseable {

    static final String ORGANISATIONS =
            """
            code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor
            74;Челябинская область;Область;region;;;2000-01-01;;
            74-min;Министерство;Министерство;institution;74;74;2000-01-01;;
            74-op;РЦОКИО;РЦОКИО;institution;74;74-min;2000-01-01;;
            74-lead;ЧИРПО;ЧИРПО;institution;74;74-min;2000-01-01;;
            74-01;Первый округ;Первый;municipality;74;74-min;2000-01-01;;
            74-02;Второй округ;Второй;municipality;74;74-min;2000-01-01;;
            74-s-1;Школа № 1;Школа 1;school;74-01;74-01;2000-01-01;;
            74-s-2;Школа № 2;Школа 2;school;74-01;74-01;2000-01-01;;
            74-s-3;Школа № 3;Школа 3;school;74-02;74-02;2000-01-01;;
            74-c-1;Колледж;Колледж;college;74-02;74-02;2000-01-01;;
            """;

    final ApiServer server;
    final Queue<AuditEntry> audit = new ConcurrentLinkedQueue<>();
    final BoundServices services = new BoundServices();
    final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    private final HikariDataSource pool;
    private final Database database;

    Region(Path folder) throws SQLException {
        this(folder, KnownTokens.ofRegion());
    }

    Region(Path folder, CurrentActor accounts) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("orientir") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("sa");
        config.setMaximumPoolSize(12);
        pool = new HikariDataSource(config);
        database = Database.open(pool, offset::get);
        AuditSink sink = audit::add;
        CachedRegistry registry = Components.create(CachedRegistry.class, database.registry());
        ShiroAccessPolicy policy = new ShiroAccessPolicy(registry);
        ExactScoringEngine engine = new ExactScoringEngine();
        Packs packs = new Packs(database.methodologies(), engine);
        var methodologies = Components.create(
                MethodologyComponent.class, policy, sink, database.methodologies(), database.submissions(), packs);
        services.identity(accounts)
                .policy(policy)
                .audit(sink)
                .directory(registry)
                .registry(new RegistryImport(registry, policy, sink))
                .campaigns(Components.create(
                        CampaignComponent.class, policy, sink, database.submissions(), registry, packs))
                .submissions(Components.create(
                        SubmissionComponent.class, policy, sink, database.submissions(), packs, engine))
                .methodologies(methodologies)
                .reporting(Components.create(
                        EditionReporting.class,
                        policy,
                        sink,
                        database.reports(),
                        database.submissions(),
                        methodologies,
                        engine,
                        new XlsxRenderer()));
        server = new ApiServer(services.services());
    }

    /** With the organisations imported and the methodology published, all of it over HTTP. */
    static Region ready(Path folder) throws SQLException {
        Region region = new Region(folder);
        region.bring(ORGANISATIONS);
        region.publish(pack());
        return region;
    }

    void bring(String organisations) {
        ok(200, server.as("operator", "POST", "/organisations/imports").csv(organisations));
    }

    static String pack() {
        return pack("/school-2026.yaml");
    }

    static String pack(String name) {
        try (InputStream in = Region.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void publish(String pack) {
        Answer kept = ok(201, server.as("operator", "POST", "/methodologies").body("application/yaml", pack));
        String transitions = kept.header("Location").replaceFirst(".*/api/v1", "") + "/transitions";
        ok(200, server.as("coordinator", "POST", transitions).json("{\"to\": \"agreed\"}"));
        ok(
                200,
                server.as("coordinator", "POST", transitions)
                        .json("{\"to\": \"published\", \"reason\": \"приказ № 1 от 12.01.2026\"}"));
    }

    LocalDate today() {
        return database.submissions()
                .inTransaction(transaction -> transaction.now())
                .atZone(Entry.ZONE)
                .toLocalDate();
    }

    /** What is sent to begin a campaign that is filled from a week ago until a week from now. */
    String campaignBody(boolean review) {
        return """
                {"title": "Мониторинг", "methodology": {"id": "school-2026", "version": "1.0"}, "period": "2026",
                 "targetYear": 2026, "basis": "приказ № 1", "entry": {"from": "%s", "to": "%s"}, "review": %s}"""
                .formatted(today().minusDays(7), today().plusDays(7), review);
    }

    /** A campaign in the entry stage. */
    long campaign(boolean review) {
        long id = ok(201, server.as("operator", "POST", "/campaigns").json(campaignBody(review)))
                .json()
                .path("id")
                .asLong();
        stage(id, "entry");
        return id;
    }

    void stage(long campaign, String to) {
        ok(
                200,
                server.as(
                                "published".equals(to) ? "coordinator" : "operator",
                                "POST",
                                "/campaigns/" + campaign + "/transitions")
                        .json("{\"to\": \"" + to + "\", \"reason\": \"проверка\"}"));
    }

    /** The path of an organisation's form. */
    String form(long campaign, String organisation) {
        JsonNode items = ok(
                        200,
                        server.as(
                                "operator",
                                "GET",
                                "/campaigns/" + campaign + "/submissions?organisation=" + organisation))
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        return "/submissions/" + items.get(0).path("id").asLong();
    }

    /** Saves and submits, so that the form counts. */
    void submit(long campaign, String organisation, String login, int students, int diagnosed) {
        String form = form(campaign, organisation);
        String version = ok(200, server.as(login, "GET", form)).etag();
        Answer saved = ok(
                200,
                server.as(login, "PATCH", form + "/answers")
                        .header("If-Match", version)
                        .json(
                                """
                                {"students": {"value": %d}, "diagnosed": {"value": %d}, "graduates": {"value": 1},
                                 "explanations": {"students-as-contingent": "так и есть"}}"""
                                        .formatted(students, diagnosed)));
        ok(
                200,
                server.as(login, "POST", form + "/transitions")
                        .header("If-Match", saved.etag())
                        .json("{\"to\": \"submitted\"}"));
    }

    int compute(long campaign) {
        return ok(201, server.as("operator", "POST", "/campaigns/" + campaign + "/editions"))
                .json()
                .path("edition")
                .asInt();
    }

    static Answer ok(int status, Call call) {
        Answer answer = call.send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    static Answer refused(int status, String code, Call call) {
        Answer answer = ok(status, call);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.json().path("incident").asText()).matches("[0-9a-f]{12}");
        assertThat(List.of("title", "detail"))
                .allSatisfy(member -> assertThat(answer.json().path(member).asText())
                        .as(answer.toString())
                        .containsPattern("[а-яё]{3}")
                        .doesNotContain("Exception")
                        .doesNotContain("ru.orientir")
                        .doesNotContain("SELECT"));
        return answer;
    }

    @Override
    public void close() {
        server.close();
        database.close();
        pool.close();
    }
}

package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;
import static ru.orientir.rest.Region.refused;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.rest.Call.Answer;

/** Every write of the interface may be repeated under its key, also after its object has moved on. */
@ExtendWith(SharedRegion.class)
class RepeatedWritesTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String YAML = "application/yaml";

    /** Read, although by POST: they keep nothing that a repetition could do twice. */
    private static final Set<String> READING =
            Set.of("POST /methodologies/lint", "POST /methodologies/{id}/{version}/trials");

    private static final Map<String, Function<Region, Write>> WRITES = new TreeMap<>(Map.ofEntries(
            Map.entry("POST /organisations/imports", RepeatedWritesTest::imported),
            Map.entry("POST /methodologies", RepeatedWritesTest::kept),
            Map.entry("POST /methodologies/{id}/{version}/transitions", RepeatedWritesTest::agreed),
            Map.entry("POST /campaigns", RepeatedWritesTest::created),
            Map.entry("POST /campaigns/{id}/transitions", RepeatedWritesTest::begun),
            Map.entry("PUT /campaigns/{id}/reference-values", RepeatedWritesTest::referred),
            Map.entry("POST /campaigns/{id}/answers", RepeatedWritesTest::loaded),
            Map.entry("POST /campaigns/{id}/extensions", RepeatedWritesTest::extended),
            Map.entry("PATCH /submissions/{id}/answers", RepeatedWritesTest::saved),
            Map.entry("POST /submissions/{id}/transitions", RepeatedWritesTest::submitted),
            Map.entry("POST /campaigns/{id}/editions", RepeatedWritesTest::computed),
            Map.entry("POST /campaigns/{id}/editions/{n}/transitions", RepeatedWritesTest::published)));

    private final Region region;

    RepeatedWritesTest(Region region) {
        this.region = region;
    }

    static Stream<String> writes() {
        return WRITES.keySet().stream();
    }

    @Test
    void every_endpoint_that_writes_is_tried() {
        Set<String> writing = ClassifiedEndpointsTest.endpoints()
                .map(RepeatedWritesTest::name)
                .filter(name -> !name.startsWith("GET ") && !name.startsWith("HEAD ") && !READING.contains(name))
                .collect(Collectors.toSet());
        assertThat(writing).isEqualTo(WRITES.keySet());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void a_write_that_comes_again_gets_its_first_answer_and_another_one_under_its_key_is_refused(String name) {
        Write write = WRITES.get(name).apply(region);
        String key = UUID.randomUUID().toString();
        Answer first = write.send(region, key, write.body());
        assertThat(first.status()).as(first.toString()).isIn(200, 201);
        write.meanwhile().run();
        Answer again = write.send(region, key, write.body());
        assertThat(again.status()).as(again.toString()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        refused(422, "idempotency.reused", write.call(region, key, write.other()));
    }

    private static String name(Method endpoint) {
        return ClassifiedEndpointsTest.verb(endpoint).orElseThrow() + " " + ClassifiedEndpointsTest.path(endpoint);
    }

    private static Write imported(Region region) {
        String header = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";
        String row = "74-s-70;Школа № 70;Школа 70;school;74-01;74-01;2000-01-01;2000-12-31;\n";
        return new Write(
                        "operator",
                        "POST",
                        "/organisations/imports",
                        CSV,
                        header + row,
                        header + row.replace("70", "71"))
                .meanwhile(() -> region.bring(header + row.replace("2000-12-31", "2000-06-30")));
    }

    private static Write kept(Region region) {
        String pack = Region.pack().replace("version: \"1.0\"", "version: \"7.1\"");
        return new Write("operator", "POST", "/methodologies", YAML, pack, pack.replace("треть", "Треть"))
                .meanwhile(() -> move(region, "coordinator", "/methodologies/school-2026/7.1", "agreed"));
    }

    private static Write agreed(Region region) {
        String path = "/methodologies/school-2026/7.2";
        String pack = Region.pack().replace("version: \"1.0\"", "version: \"7.2\"");
        ok(201, region.server.as("operator", "POST", "/methodologies").body(YAML, pack));
        return moved("coordinator", path, "agreed").meanwhile(() -> move(region, "coordinator", path, "published"));
    }

    private static Write created(Region region) {
        String body = region.campaignBody(false);
        return new Write("operator", "POST", "/campaigns", JSON, body, body.replace("приказ № 1", "приказ № 2"));
    }

    private static Write begun(Region region) {
        String path = "/campaigns/" + prepared(region);
        return moved("operator", path, "entry").meanwhile(() -> move(region, "operator", path, "consolidation"));
    }

    private static Write referred(Region region) {
        long id = prepared(region);
        String table = "organisation;input;value\n74-s-1;contingent;300\n";
        return new Write(
                        "operator",
                        "PUT",
                        "/campaigns/" + id + "/reference-values",
                        CSV,
                        table,
                        table.replace("300", "301"))
                .meanwhile(() -> region.stage(id, "entry"));
    }

    private static Write loaded(Region region) {
        long id = region.campaign(false);
        String table = "organisation;input;value\n74-s-1;students;300\n";
        return new Write("operator", "POST", "/campaigns/" + id + "/answers", CSV, table, table.replace("300", "301"))
                .meanwhile(() -> region.stage(id, "consolidation"));
    }

    private static Write extended(Region region) {
        long id = region.campaign(false);
        String path = "/campaigns/" + id + "/extensions";
        String body = "{\"organisation\": \"74-s-1\", \"until\": \"%s\", \"reason\": \"переезд\"}";
        String later = body.formatted(region.today().plusDays(10));
        return new Write(
                        "operator",
                        "POST",
                        path,
                        JSON,
                        body.formatted(region.today().plusDays(9)),
                        later)
                .meanwhile(
                        () -> ok(200, region.server.as("operator", "POST", path).json(later)));
    }

    private static Write saved(Region region) {
        long id = region.campaign(false);
        String path = region.form(id, "74-s-1") + "/answers";
        String body = "{\"students\": {\"value\": 300}}";
        String other = body.replace("300", "301");
        return new Write("school-1", "PATCH", path, JSON, body, other)
                .basedOn("\"0\"")
                .meanwhile(() -> ok(
                        200,
                        region.server
                                .as("school-1", "PATCH", path)
                                .header("If-Match", "\"1\"")
                                .json(other)));
    }

    private static Write submitted(Region region) {
        long id = region.campaign(true);
        String path = region.form(id, "74-s-1");
        ok(
                200,
                region.server
                        .as("school-1", "PATCH", path + "/answers")
                        .header("If-Match", "\"0\"")
                        .json(
                                "{\"students\": {\"value\": 2}, \"diagnosed\": {\"value\": 1}, \"graduates\": {\"value\": 1},"
                                        + " \"explanations\": {\"students-as-contingent\": \"так и есть\"}}"));
        return moved("school-1", path, "submitted")
                .basedOn("\"1\"")
                .meanwhile(() -> ok(
                        200,
                        region.server
                                .as("mo-1", "POST", path + "/transitions")
                                .header("If-Match", "\"2\"")
                                .json("{\"to\": \"accepted\"}")));
    }

    private static Write computed(Region region) {
        long id = region.campaign(false);
        String path = "/campaigns/" + id + "/editions";
        return new Write("operator", "POST", path, JSON, "", "{}").meanwhile(() -> {
            region.stage(id, "consolidation");
            move(region, "coordinator", path + "/1", "published");
        });
    }

    private static Write published(Region region) {
        long id = region.campaign(false);
        String path = "/campaigns/" + id + "/editions/" + region.compute(id);
        region.stage(id, "consolidation");
        return moved("coordinator", path, "published").meanwhile(() -> region.compute(id));
    }

    private static long prepared(Region region) {
        return ok(201, region.server.as("operator", "POST", "/campaigns").json(region.campaignBody(false)))
                .json()
                .path("id")
                .asLong();
    }

    private static void move(Region region, String login, String path, String to) {
        ok(200, region.server.as(login, "POST", path + "/transitions").json(step(to)));
    }

    private static Write moved(String login, String path, String to) {
        String step = step(to);
        return new Write(login, "POST", path + "/transitions", JSON, step, step.replace("№ 1", "№ 2"));
    }

    private static String step(String to) {
        return "{\"to\": \"" + to + "\", \"reason\": \"приказ № 1 от 12.01.2026\"}";
    }

    /**
     * A request that changes something.
     *
     * @param other another body that could be sent in its place
     * @param basis what it names in {@code If-Match}
     * @param meanwhile moves the object on, so that the first answer is no longer what a reading would give
     */
    private record Write(
            String login,
            String verb,
            String path,
            String type,
            String body,
            String other,
            Optional<String> basis,
            Runnable meanwhile) {

        Write(String login, String verb, String path, String type, String body, String other) {
            this(login, verb, path, type, body, other, Optional.empty(), () -> {});
        }

        Write basedOn(String etag) {
            return new Write(login, verb, path, type, body, other, Optional.of(etag), meanwhile);
        }

        Write meanwhile(Runnable deed) {
            return new Write(login, verb, path, type, body, other, basis, deed);
        }

        Call call(Region region, String key, String content) {
            Call call = region.server.as(login, verb, path).header("Idempotency-Key", key);
            basis.ifPresent(etag -> call.header("If-Match", etag));
            return content.isEmpty() ? call : call.body(type, content);
        }

        Answer send(Region region, String key, String content) {
            return call(region, key, content).send();
        }
    }
}

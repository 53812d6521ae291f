package ru.orientir.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.rest.Region.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.orientir.rest.AccessTable.Figure;
import ru.orientir.rest.AccessTable.Line;
import ru.orientir.rest.Caller.Reach;

/** Every endpoint × role × where the organisation stands, over HTTP: statuses, what the bodies tell, and the figures. */
class AccessMatrixTest {

    private static final AccessTable TABLE = AccessTable.read();

    private static PopulatedRegion populated;
    private static MatrixRequests requests;

    @BeforeAll
    static void populate(@TempDir Path folder) throws Exception {
        populated = new PopulatedRegion(folder);
        requests = new MatrixRequests(populated);
    }

    @AfterAll
    static void close() {
        populated.close();
    }

    static Stream<Method> endpoints() {
        return ClassifiedEndpointsTest.endpoints();
    }

    static List<Line> lines() {
        return TABLE.lines();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void an_endpoint_stands_in_the_table(Method endpoint) {
        assertThat(TABLE.lines()).as("%s in access-matrix.md", endpoint).anyMatch(line -> isOf(endpoint, line));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_of_the_table_is_of_an_endpoint(Line line) {
        assertThat(endpoints()).anyMatch(endpoint -> isOf(endpoint, line));
    }

    private static boolean isOf(Method endpoint, Line line) {
        String path = Stream.of(ClassifiedEndpointsTest.path(endpoint).split("(?=\\{)|(?<=})"))
                .map(part -> part.startsWith("{") ? "[^/?]+" : Pattern.quote(part))
                .reduce("", String::concat);
        return line.verb().equals(ClassifiedEndpointsTest.verb(endpoint).orElseThrow())
                && line.path().replaceFirst("\\?.*", "").matches(path);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_role_gets_what_the_table_says_and_nothing_of_others(Line line) {
        for (Caller caller : Caller.values()) {
            if (TABLE.whole(line.rule(), caller).isPresent()) {
                check(
                        line,
                        caller,
                        caller.own(),
                        TABLE.whole(line.rule(), caller).get());
                continue;
            }
            for (Map.Entry<Reach, String> place :
                    TABLE.byPlace(line.rule(), caller).entrySet()) {
                if (!place.getValue().equals(AccessTable.NOT)) {
                    check(line, caller, caller.at(place.getKey()).orElseThrow(), place.getValue());
                }
            }
        }
    }

    private static void check(Line line, Caller caller, Known organisation, String expected) {
        Call.Answer answer = requests.call(line, caller, organisation).send();
        String asked = caller + " of " + organisation + ": " + answer;
        String status = expected.equals("+") ? line.letIn() : expected.equals("none") ? "200" : expected;
        assertThat(answer.status()).as(asked).isEqualTo(Integer.parseInt(status));
        if (expected.equals("none")) {
            assertThat(answer.json().path("total").asInt(-1)).as(asked).isZero();
        }
        assertThat(requests.leaks(answer, caller, line.namesTerritories() && answer.status() == 200))
                .as(asked)
                .isEmpty();
    }

    static List<Figure> figures() {
        return TABLE.figures();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_figure_is_that_of_the_callers_scope(Figure figure) {
        String path = requests.filled(figure.path(), figure.caller().own());
        Call.Answer answer = ok(200, requests.call("GET", path, figure.caller()));
        JsonNode found = figure.pointer().endsWith("/length")
                ? IntNode.valueOf(answer.json()
                        .at(figure.pointer().replace("/length", ""))
                        .size())
                : answer.json().at(figure.pointer());
        assertThat(found.asText()).as(answer.toString()).isEqualTo(figure.value());
    }

    @ParameterizedTest
    @MethodSource("readings")
    void no_filter_brings_more_than_the_callers_scope(Walk walk) {
        for (Caller caller : Caller.values()) {
            for (String query : walk.queries(caller)) {
                String path = requests.filled(walk.line().path(), caller.own()) + query;
                Call.Answer answer = requests.call("GET", path, caller).send();
                String asked = caller + " " + path + " " + answer;
                boolean named = walk.line().namesTerritories() && answer.status() == 200;
                assertThat(answer.status()).as(asked).isIn(200, 400, 401, 403, 404);
                assertThat(requests.leaks(answer, caller, named)).as(asked).isEmpty();
            }
        }
    }

    /** What a municipality may read at all, with all that can be asked of it. */
    static List<Walk> readings() {
        List<Line> open = TABLE.lines().stream()
                .filter(line -> TABLE.whole(line.rule(), Caller.MUNICIPALITY).equals(Optional.of("+")))
                .toList();
        return Walk.of(endpoints().toList(), open, AccessMatrixTest::isOf);
    }

    @Test
    void whatever_there_is_to_be_seen_is_seen_by_the_region() {
        Set<Known> seen = EnumSet.noneOf(Known.class);
        for (Line line : TABLE.lines()) {
            if (line.verb().equals("GET")) {
                seen.addAll(requests.told(requests.call(line, Caller.OPERATOR, Caller.OPERATOR.own())
                        .send()));
            }
        }
        // Whose values were given: the others have nothing that could leak but their reference values.
        assertThat(seen).contains(Known.S11, Known.S22, Known.S31, Known.C40, Known.M2, Known.S33);
    }

    @Test
    void what_is_foreign_answers_like_what_does_not_exist() {
        for (Line line : TABLE.lines()) {
            for (Caller caller : List.of(Caller.MUNICIPALITY, Caller.ORGANISATION)) {
                if (line.path().contains("{form}") || line.path().contains("{organisation}/")) {
                    Call.Answer foreign = requests.call(line, caller, Known.S31).send();
                    Call.Answer absent = requests.absent(line, caller).send();
                    assertThat(told(foreign)).as(line + " " + foreign).isEqualTo(told(absent));
                }
            }
        }
    }

    @Test
    void while_a_service_is_away_an_answer_is_as_before_or_none() {
        Map<String, Integer> before = new HashMap<>();
        populated.region.services.eachWithoutOne().forEach((away, others) -> {
            try (ApiServer server = new ApiServer(others)) {
                MatrixRequests without = new MatrixRequests(populated, server);
                for (Line line : TABLE.lines()) {
                    for (Caller caller : List.of(Caller.ORGANISATION, Caller.NOBODY)) {
                        String asked = line + " " + caller;
                        int whole = before.computeIfAbsent(asked, one -> requests.call(line, caller, Known.S31)
                                .send()
                                .status());
                        Call.Answer answer =
                                without.call(line, caller, Known.S31).send();
                        assertThat(answer.status())
                                .as(asked + " without " + away)
                                .isIn(503, whole);
                        assertThat(without.leaks(answer, caller, line.namesTerritories() && answer.status() == 200))
                                .as(asked + " without " + away)
                                .isEmpty();
                        if (needs(away, caller) && !line.rule().equals("anybody")) {
                            assertThat(answer.status())
                                    .as(asked + " without " + away)
                                    .isEqualTo(503);
                        }
                    }
                }
            }
        });
    }

    /** Without identity nobody is told anything; without rights nobody who is known. */
    private static boolean needs(String away, Caller caller) {
        return away.equals("identity") || away.equals("policy") && caller != Caller.NOBODY;
    }

    /** A refusal without what differs each time. */
    private static String told(Call.Answer answer) {
        return answer.status() + answer.text().replaceAll("\"incident\":\"[0-9a-f]+\"", "");
    }
}

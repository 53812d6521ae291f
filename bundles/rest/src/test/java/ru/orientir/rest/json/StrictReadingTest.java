package ru.orientir.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;
import ru.orientir.rest.campaign.CampaignRequest;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;
import ru.orientir.rest.submission.AnswersChange;

class StrictReadingTest {

    @BeforeAll
    static void runtime() {
        javax.ws.rs.ext.RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nothing",
                "{\"x\": {\"value\": 1}} {}",
                "{\"x\": {\"value\": 1}, \"x\": {\"value\": 2}}",
                "{\"x\": {\"value\": 1, \"value\": 2}}",
                "{\"x\": {\"value\": 1, \"unknown\": 2}}",
                "{\"x\": {\"value\": \"a\\u0000b\"}}",
                "{\"x\": {\"value\": \"a\u0000b\"}}",
                "{\"x\": {\"value\": \"\\ud800\"}}",
                "{\"x\\u0000\": {\"value\": 1}}",
                "{\"x\": {\"value\": 007}}",
                "[]",
                "null"
            })
    void what_cannot_be_read_in_one_way_only_is_malformed(String body) {
        assertThat(problem(body).kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e309",
                "-0",
                "-0.0",
                "1e999999999",
                "1e-999999999",
                "0e999999999",
                "123456789012345678901234567890123456789"
            })
    void a_number_that_nobody_should_calculate_with_is_refused_with_its_input(String number) {
        RequestProblem problem = problem("{\"students\": {\"value\": " + number + "}}");
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(problem.fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("students");
            assertThat(field.code()).isEqualTo("number.unacceptable");
        });
    }

    @Test
    void huge_numbers_cost_nothing() {
        String digits = "9".repeat(250_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(problem("{\"students\": {\"value\": " + digits + "}}").kind())
                    .isEqualTo(ProblemKind.INVALID);
            assertThat(problem("{\"students\": {\"value\": 0." + digits + "}}").kind())
                    .isEqualTo(ProblemKind.INVALID);
        });
    }

    @Test
    void ten_thousand_brackets_are_malformed() {
        assertThat(problem("{\"x\":" + "[".repeat(10_000)).kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem("{\"x\":".repeat(10_000)).kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    @Test
    void bad_utf_8_is_malformed() {
        byte[] overlong = "{\"x\": {\"value\": \"?\"}}".getBytes(StandardCharsets.ISO_8859_1);
        overlong[17] = (byte) 0xc0;
        RequestProblem problem = problem(overlong, AnswersChange.class);
        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.code()).isEqualTo("body.encoding");
    }

    @Test
    void more_than_a_mebibyte_is_too_large() {
        byte[] spaces = " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.US_ASCII);
        assertThat(problem(spaces, AnswersChange.class).kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\": 5}",
                "{\"x\": []}",
                "{\"x\": {}}",
                "{\"x\": {\"value\": null}}",
                "{\"x\": {\"value\": {}}}",
                "{\"x\": {\"value\": 1, \"notApplicable\": \"нет таких\"}}",
                "{\"x\": {\"notApplicable\": 1}}"
            })
    void an_answer_of_another_shape_is_refused_with_its_input(String body) {
        RequestProblem problem = problem(body);
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(problem.code()).isEqualTo("answer.shape");
        assertThat(problem.fields()).extracting("field").containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "status", "score"})
    void nothing_is_smuggled_into_an_answer(String member) {
        RequestProblem problem = problem("{\"x\": {\"value\": 1, \"" + member + "\": \"accepted\"}}");
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
        assertThat(problem.code()).isEqualTo("field.forbidden");
    }

    @Test
    void answers_are_read_as_they_are_meant() throws IOException {
        AnswersChange change = (AnswersChange) read(
                """
                {"a": {"value": 300.50, "source": "ФСН", "comment": "строка\\nвторая"},
                 "b": {"value": "12,5"}, "c": {"value": false}, "d": {"notApplicable": "нет классов"}, "e": null,
                 "explanations": {"within": "так и есть", "other": null}}"""
                        .getBytes(StandardCharsets.UTF_8),
                AnswersChange.class);
        assertThat(change.answers())
                .containsEntry("b", Answer.Given.of(new Value.Text("12,5")))
                .containsEntry("c", Answer.Given.of(new Value.YesNo(false)))
                .containsEntry("d", new Answer.NotApplicable("нет классов"))
                .containsEntry("e", Answer.MISSING)
                .hasSize(5);
        Answer.Given given = (Answer.Given) change.answers().get("a");
        assertThat(given.value()).isEqualTo(new Value.Number(new BigDecimal("300.5")));
        assertThat(given.source()).contains("ФСН");
        assertThat(given.comment()).contains("строка\nвторая");
        assertThat(change.explanations()).containsEntry("within", "так и есть").containsEntry("other", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"a\", \"status\": \"published\"} | 422 | status",
                "{\"title\": \"a\", \"titel\": \"b\"} | 400 | titel",
                "{\"targetYear\": \"2021\"} | 422 | targetYear",
                "{\"targetYear\": 2021.5} | 422 | targetYear",
                "{\"targetYear\": 99999999999} | 422 | targetYear",
                "{\"targetYear\": 1e3} | 422 | targetYear",
                "{\"title\": 5} | 422 | title",
                "{\"review\": \"true\"} | 422 | review",
                "{\"entry\": {\"from\": \"2021-02-31\"}} | 422 | entry.from",
                "{\"entry\": {\"from\": \"01.04.2021\"}} | 422 | entry.from",
                "{\"entry\": {\"from\": 20210401}} | 422 | entry.from",
                "{\"entry\": {\"until\": \"2021-04-01\"}} | 400 | entry.until",
                "{\"roster\": {\"exclude\": [{\"code\": 1}]}} | 422 | roster.exclude.0.code"
            })
    void a_wrong_member_is_named(String body, int status, String field) {
        RequestProblem problem = problem(body.getBytes(StandardCharsets.UTF_8), CampaignRequest.class);
        assertThat(problem.kind().status()).isEqualTo(status);
        assertThat(problem.fields()).extracting("field").containsExactly(field);
    }

    @Test
    void an_object_has_a_thousand_members_and_none_more_at_whatever_depth() throws IOException {
        assertThat(((AnswersChange) read(nulls(1_000).getBytes(StandardCharsets.UTF_8), AnswersChange.class)).answers())
                .hasSize(1_000);
        assertThat(problem(nulls(1_001)).code()).isEqualTo("json.too-many");
        assertThat(problem("{\"explanations\": " + nulls(1_001) + "}").kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "null"})
    void a_list_has_twenty_thousand_elements_and_none_more_whatever_they_are(String element) {
        String list = "[" + (element + ",").repeat(19_999) + element;
        assertThat(problem("{\"x\": " + list + "]}").code()).isEqualTo("answer.shape");
        assertThat(problem("{\"x\": " + list + "," + element + "]}").code()).isEqualTo("json.too-many");
    }

    private static String nulls(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "\"x" + at + "\": null")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        Object read = read("\uFEFF{\"x\": null}".getBytes(StandardCharsets.UTF_8), AnswersChange.class);
        assertThat(((AnswersChange) read).answers()).containsOnlyKeys("x");
    }

    @Test
    void another_encoding_is_not_supported() {
        assertThatThrownBy(() -> new JsonProvider()
                        .readFrom(
                                Object.class,
                                AnswersChange.class,
                                null,
                                MediaType.valueOf("application/json;charset=windows-1251"),
                                new MultivaluedHashMap<>(),
                                new ByteArrayInputStream(new byte[0])))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.MEDIA));
    }

    private static RequestProblem problem(String body) {
        return problem(body.getBytes(StandardCharsets.UTF_8), AnswersChange.class);
    }

    private static RequestProblem problem(byte[] body, Class<?> type) {
        return catchThrowableOfType(RequestProblem.class, () -> read(body, type));
    }

    private static Object read(byte[] body, Class<?> type) throws IOException {
        return new JsonProvider()
                .readFrom(
                        Object.class,
                        type,
                        null,
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body));
    }
}

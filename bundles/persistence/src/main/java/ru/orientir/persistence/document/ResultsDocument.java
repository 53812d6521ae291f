package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Score.Category;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/**
 * All results of one organisation: {@code [{"indicator":"…","numerator":30,"denominator":120,"value":25,"target":30,"deviation":-5},…]}.
 *
 * <p>What is usual of an organisation is left out, a third of the text remains: subject {@code organisation}, status {@code official}, one
 * reported of one expected, 100 per cent of the answers. Absent answers are {@code null}; everything else that is absent is left out.
 */
public final class ResultsDocument {

    private static final int LENGTH_OF_ONE = 150;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private ResultsDocument() {}

    public static String write(List<Result> results) {
        return Json.text(LENGTH_OF_ONE * results.size(), json -> {
            json.writeStartArray();
            for (Result result : results) {
                write(result, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Result result, JsonGenerator json) throws IOException {
        Score score = result.score();
        json.writeStartObject();
        json.writeStringField("indicator", score.indicator());
        if (result.subject() != Subject.ORGANISATION) {
            json.writeStringField("subject", result.subject().code());
        }
        number("numerator", score.numerator(), json);
        number("denominator", score.denominator(), json);
        number("value", score.value(), json);
        if (score.status() != ValueStatus.OFFICIAL) {
            json.writeStringField("status", score.status().code());
        }
        if (!score.reason().isEmpty()) {
            json.writeStringField("reason", score.reason());
        }
        number("target", score.target(), json);
        number("deviation", score.deviation(), json);
        number("attainment", score.attainment(), json);
        number("points", score.points(), json);
        number("weight", score.weight(), json);
        if (score.level().isPresent()) {
            json.writeStringField("level", score.level().get());
        }
        number("change", score.change(), json);
        coverage(score.coverage(), json);
        if (!score.distribution().isEmpty()) {
            json.writeFieldName("distribution");
            DistributionDocument.write(score.distribution(), json);
        }
        if (result.unreviewed()) {
            json.writeBooleanField("unreviewed", true);
        }
        json.writeEndObject();
    }

    private static void coverage(Coverage coverage, JsonGenerator json) throws IOException {
        if (coverage.reported() != 1) {
            json.writeNumberField("reported", coverage.reported());
        }
        if (coverage.expected() != 1) {
            json.writeNumberField("expected", coverage.expected());
        }
        number("base", coverage.base(), json);
        if (coverage.answers().isEmpty()) {
            json.writeNullField("answers");
        } else if (coverage.answers().get().compareTo(ALL) != 0) {
            number("answers", coverage.answers(), json);
        }
    }

    private static void number(String field, Optional<BigDecimal> number, JsonGenerator json) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(field, Decimals.plain(number.get()));
        }
    }

    /** @param organisation whose results they are */
    public static List<Result> read(String organisation, String document) {
        return Json.value(document, json -> {
            Json.expect(json, JsonToken.START_ARRAY);
            List<Result> results = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Parts parts = new Parts();
                Json.fields(json, parts::read);
                results.add(parts.result(organisation));
            }
            return results;
        });
    }

    private static final class Parts {
        private String indicator;
        private Subject subject = Subject.ORGANISATION;
        private Optional<BigDecimal> numerator = Optional.empty();
        private Optional<BigDecimal> denominator = Optional.empty();
        private Optional<BigDecimal> value = Optional.empty();
        private ValueStatus status = ValueStatus.OFFICIAL;
        private String reason = "";
        private Optional<BigDecimal> target = Optional.empty();
        private Optional<BigDecimal> deviation = Optional.empty();
        private Optional<BigDecimal> attainment = Optional.empty();
        private Optional<BigDecimal> points = Optional.empty();
        private Optional<BigDecimal> weight = Optional.empty();
        private Optional<String> level = Optional.empty();
        private Optional<BigDecimal> change = Optional.empty();
        private int reported = 1;
        private int expected = 1;
        private Optional<BigDecimal> base = Optional.empty();
        private Optional<BigDecimal> answers = Optional.of(ALL);
        private List<Category> distribution = List.of();
        private boolean unreviewed;

        void read(String field, JsonParser json) throws IOException {
            switch (field) {
                case "indicator" -> indicator = json.getText();
                case "subject" -> subject = ResultCodes.subject(json.getText());
                case "numerator" -> numerator = number(json);
                case "denominator" -> denominator = number(json);
                case "value" -> value = number(json);
                case "status" -> status = ResultCodes.status(json.getText());
                case "reason" -> reason = json.getText();
                case "target" -> target = number(json);
                case "deviation" -> deviation = number(json);
                case "attainment" -> attainment = number(json);
                case "points" -> points = number(json);
                case "weight" -> weight = number(json);
                case "level" -> level = Optional.of(json.getText());
                case "change" -> change = number(json);
                case "reported" -> reported = json.getIntValue();
                case "expected" -> expected = json.getIntValue();
                case "base" -> base = number(json);
                case "answers" ->
                    answers = json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : number(json);
                case "distribution" -> distribution = DistributionDocument.read(json);
                case "unreviewed" -> unreviewed = json.getBooleanValue();
                default -> throw Json.unknown(field);
            }
        }

        private static Optional<BigDecimal> number(JsonParser json) throws IOException {
            return Optional.of(Json.decimal(json));
        }

        Result result(String organisation) {
            Score score = new Score(
                    indicator,
                    numerator,
                    denominator,
                    value,
                    status,
                    reason,
                    target,
                    deviation,
                    attainment,
                    points,
                    weight,
                    level,
                    change,
                    new Coverage(reported, expected, base, answers),
                    distribution);
            return new Result(organisation, subject, score, unreviewed);
        }
    }
}

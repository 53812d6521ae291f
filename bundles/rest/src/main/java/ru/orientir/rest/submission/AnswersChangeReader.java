package ru.orientir.rest.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Reads a save; every refusal names the input. */
final class AnswersChangeReader extends StdDeserializer<AnswersChange> {

    private static final long serialVersionUID = 1L;

    private static final String EXPLANATIONS = "explanations";
    private static final Set<String> SET_BY_SERVER = Set.of("organisation", "status", "score");

    AnswersChangeReader() {
        super(AnswersChange.class);
    }

    @Override
    public AnswersChange deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return (AnswersChange) context.handleUnexpectedToken(AnswersChange.class, parser);
        }
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> explanations = new HashMap<>();
        for (String input = parser.nextFieldName(); input != null; input = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (EXPLANATIONS.equals(input)) {
                explanations(parser, explanations);
            } else if (token == JsonToken.VALUE_NULL) {
                answers.put(input, Answer.MISSING);
            } else {
                answers.put(input, answer(input, parser));
            }
        }
        return new AnswersChange(answers, explanations);
    }

    private static void explanations(JsonParser parser, Map<String, String> explanations) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw shape(EXPLANATIONS);
        }
        for (String check = parser.nextFieldName(); check != null; check = parser.nextFieldName()) {
            parser.nextToken();
            explanations.put(check, text(EXPLANATIONS + "." + check, parser).orElse(""));
        }
    }

    private static Answer answer(String input, JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw shape(input);
        }
        Optional<Value> value = Optional.empty();
        Optional<String> notApplicable = Optional.empty();
        Optional<String> source = Optional.empty();
        Optional<String> method = Optional.empty();
        Optional<String> comment = Optional.empty();
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            switch (member) {
                case "value" -> value = value(input, parser);
                case "notApplicable" -> notApplicable = text(input, parser);
                case "source" -> source = text(input + ".source", parser);
                case "method" -> method = text(input + ".method", parser);
                case "comment" -> comment = text(input + ".comment", parser);
                default -> throw unknown(input, member);
            }
        }
        if (value.isPresent() == notApplicable.isPresent()) {
            throw shape(input);
        }
        if (notApplicable.isPresent()) {
            return new Answer.NotApplicable(notApplicable.get());
        }
        return new Answer.Given(value.get(), source, method, comment);
    }

    private static Optional<Value> value(String input, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Optional.empty();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(new Value.Number(parser.getDecimalValue()));
            case VALUE_TRUE -> Optional.of(new Value.YesNo(true));
            case VALUE_FALSE -> Optional.of(new Value.YesNo(false));
            case VALUE_STRING -> Optional.of(new Value.Text(parser.getText()));
            default -> throw shape(input);
        };
    }

    private static Optional<String> text(String field, JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Optional.empty();
            case VALUE_STRING -> Optional.of(parser.getText());
            default -> throw shape(field);
        };
    }

    private static RequestProblem shape(String field) {
        return RequestProblem.invalid(
                field,
                "answer.shape",
                "Передайте {\"value\": …}, {\"notApplicable\": \"причина\"} или null, чтобы убрать ответ.");
    }

    private static RequestProblem unknown(String input, String member) {
        String field = input + "." + member;
        if (SET_BY_SERVER.contains(member)) {
            return RequestProblem.invalid(
                    field, "field.forbidden", "Это значение определяет система. Уберите поле из запроса.");
        }
        return RequestProblem.malformed(
                "field.unknown", new FieldProblem(field, "field.unknown", "Такого поля у ответа нет."));
    }
}

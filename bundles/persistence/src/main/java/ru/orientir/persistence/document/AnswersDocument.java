package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Value;

/**
 * Answers as a document: {@code {"students":{"value":300,"comment":"…"},"x":{"notApplicable":"…"}}}. A number is a JSON number, yes-no a
 * boolean, everything else a string.
 */
public final class AnswersDocument {

    private static final int LENGTH_OF_ONE = 40;

    private AnswersDocument() {}

    public static String write(Answers answers) {
        return Json.text(LENGTH_OF_ONE * answers.byInput().size(), json -> write(answers, json));
    }

    public static Answers read(String document) {
        return Json.value(document, AnswersDocument::read);
    }

    static void write(Answers answers, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Answer> entry : answers.byInput().entrySet()) {
            json.writeObjectFieldStart(entry.getKey());
            if (entry.getValue() instanceof Answer.Given given) {
                write(given, json);
            } else if (entry.getValue() instanceof Answer.NotApplicable answer) {
                json.writeStringField("notApplicable", answer.reason());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(Answer.Given given, JsonGenerator json) throws IOException {
        json.writeFieldName("value");
        if (given.value() instanceof Value.Number number) {
            json.writeNumber(Decimals.plain(number.value()));
        } else if (given.value() instanceof Value.YesNo answer) {
            json.writeBoolean(answer.value());
        } else if (given.value() instanceof Value.Text text) {
            json.writeString(text.value());
        }
        write("source", given.source(), json);
        write("method", given.method(), json);
        write("comment", given.comment(), json);
    }

    private static void write(String field, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }

    static Answers read(JsonParser json) throws IOException {
        TreeMap<String, Answer> answers = new TreeMap<>();
        Json.fields(json, (input, at) -> answers.put(input, readAnswer(at)));
        return new Answers(answers);
    }

    private static Answer readAnswer(JsonParser json) throws IOException {
        Parts parts = new Parts();
        Json.fields(json, parts::read);
        return parts.answer();
    }

    private static final class Parts {
        private Value value;
        private String notApplicable;
        private String source;
        private String method;
        private String comment;

        void read(String field, JsonParser json) throws IOException {
            switch (field) {
                case "value" -> value = readValue(json);
                case "notApplicable" -> notApplicable = json.getText();
                case "source" -> source = json.getText();
                case "method" -> method = json.getText();
                case "comment" -> comment = json.getText();
                default -> throw Json.unknown(field);
            }
        }

        Answer answer() {
            return notApplicable != null
                    ? new Answer.NotApplicable(notApplicable)
                    : new Answer.Given(
                            value,
                            Optional.ofNullable(source),
                            Optional.ofNullable(method),
                            Optional.ofNullable(comment));
        }

        private static Value readValue(JsonParser json) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(Json.decimal(json));
                case VALUE_TRUE, VALUE_FALSE -> new Value.YesNo(json.getBooleanValue());
                default -> new Value.Text(json.getText());
            };
        }
    }
}

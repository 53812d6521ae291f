package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.orientir.indicator.Answers;
import ru.orientir.submission.Content;
import ru.orientir.submission.Remark;

/** The full content of a revision: {@code {"answers":{…},"explanations":{"check":"…"},"remarks":[{"input":"…","text":"…"}]}}. */
public final class ContentDocument {

    private static final int USUAL_LENGTH = 2000;

    private ContentDocument() {}

    public static String write(Content content) {
        return Json.text(USUAL_LENGTH, json -> {
            json.writeStartObject();
            json.writeFieldName("answers");
            AnswersDocument.write(content.answers(), json);
            if (!content.explanations().isEmpty()) {
                json.writeObjectFieldStart("explanations");
                for (Map.Entry<String, String> entry : content.explanations().entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            if (!content.remarks().isEmpty()) {
                json.writeArrayFieldStart("remarks");
                for (Remark remark : content.remarks()) {
                    json.writeStartObject();
                    json.writeStringField("input", remark.input());
                    json.writeStringField("text", remark.text());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    public static Content read(String document) {
        return Json.value(document, ContentDocument::read);
    }

    /** Only the answers of a content. */
    public static Answers readAnswers(String document) {
        return read(document).answers();
    }

    private static Content read(JsonParser json) throws IOException {
        Parts parts = new Parts();
        Json.fields(json, parts::read);
        return new Content(parts.answers, parts.explanations, parts.remarks);
    }

    private static final class Parts {
        private Answers answers = Answers.NONE;
        private final TreeMap<String, String> explanations = new TreeMap<>();
        private final List<Remark> remarks = new ArrayList<>();

        void read(String field, JsonParser json) throws IOException {
            switch (field) {
                case "answers" -> answers = AnswersDocument.read(json);
                case "explanations" -> Json.fields(json, (check, at) -> explanations.put(check, at.getText()));
                case "remarks" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        remarks.add(remark(json));
                    }
                }
                default -> throw Json.unknown(field);
            }
        }

        private static Remark remark(JsonParser json) throws IOException {
            Map<String, String> parts = new TreeMap<>();
            Json.fields(json, (field, at) -> parts.put(field, at.getText()));
            return new Remark(parts.get("input"), parts.get("text"));
        }
    }
}

package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A list of codes, in the order given: {@code ["a","b"]}. */
public final class WordsDocument {

    private static final String EMPTY = "[]";

    private WordsDocument() {}

    public static String write(List<String> words) {
        return words.isEmpty() ? EMPTY : Json.text(20 * words.size(), json -> write(words, json));
    }

    public static List<String> read(String document) {
        return EMPTY.equals(document) ? List.of() : Json.value(document, WordsDocument::read);
    }

    static void write(List<String> words, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    static List<String> read(JsonParser json) throws IOException {
        Json.expect(json, JsonToken.START_ARRAY);
        List<String> words = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            words.add(json.getText());
        }
        return words;
    }
}

package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/**
 * Reads and writes stored documents in canonical form: the same value is the same text, whichever database and machine. No spaces, fields in one
 * order, codes sorted, absent fields left out, decimals plain and without trailing zeros.
 */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** Writes a part of a document. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** Reads a value, standing at its first token. */
    @FunctionalInterface
    interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    /** Reads the value of a field. */
    @FunctionalInterface
    interface Field {
        void read(String name, JsonParser json) throws IOException;
    }

    static String text(int expectedLength, Writing writing) {
        StringWriter out = new StringWriter(expectedLength);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static <T> T value(String text, Reading<T> reading) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            return reading.from(json);
        } catch (IOException e) {
            throw new IllegalStateException("a stored document is damaged", e);
        }
    }

    /** Goes through the fields of the object that begins at the present token. */
    static void fields(JsonParser json, Field field) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            field.read(name, json);
        }
    }

    static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new IllegalStateException(
                    "a stored document has " + json.currentToken() + " in the place of " + token);
        }
    }

    static IllegalStateException unknown(String field) {
        return new IllegalStateException("a stored document has an unknown field: " + field);
    }

    static BigDecimal decimal(JsonParser json) throws IOException {
        return new BigDecimal(json.getText());
    }
}

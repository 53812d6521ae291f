package ru.orientir.rest.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultSet;
import ru.orientir.rest.json.Json;
import ru.orientir.rest.score.ScoreJson;

/** Writes results one by one as they come: they may be many. */
final class ResultsWriter {

    private static final ObjectWriter ITEM = Json.writer(ScoreJson.class);

    private final Indicators indicators;
    private int total;

    ResultsWriter(Indicators indicators) {
        this.indicators = indicators;
    }

    void write(ResultSet results, Shape shape, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            writeHead(results, json);
            switch (shape) {
                case ITEMS -> writeItems(results, json);
                case MATRIX -> writeMatrix(results, json);
            }
            json.writeNumberField("total", total);
            json.writeEndObject();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeHead(ResultSet results, JsonGenerator json) throws IOException {
        if (results.edition().isPresent()) {
            EditionJson edition = EditionJson.of(results.edition().get());
            json.writeNumberField("edition", edition.edition());
            json.writeStringField("hash", edition.hash());
            json.writeObjectField("at", edition.at());
            json.writeStringField("state", edition.state());
        }
        json.writeBooleanField("preliminary", results.edition().isEmpty());
    }

    private void writeItems(ResultSet results, JsonGenerator json) throws IOException {
        Map<String, Integer> decimals = indicators.decimals();
        json.writeArrayFieldStart("items");
        results.forEach(result -> writeItem(result, decimals, json));
        json.writeEndArray();
    }

    private void writeItem(Result result, Map<String, Integer> decimals, JsonGenerator json) {
        try {
            int places = decimals.getOrDefault(result.score().indicator(), 0);
            ITEM.writeValue(json, ScoreJson.of(result, places));
            total++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeMatrix(ResultSet results, JsonGenerator json) throws IOException {
        MatrixWriter matrix = new MatrixWriter(indicators.decimals(), json);
        matrix.begin();
        results.forEach(matrix::add);
        total = matrix.end();
    }
}

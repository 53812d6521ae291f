package ru.orientir.rest.edition;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.reporting.Result;
import ru.orientir.rest.score.ScoreJson;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** Writes results as rows, one for each organisation and subject, with a cell for each indicator: null where it has none. */
final class MatrixWriter {

    /** What a cell holds, in this order. */
    static final List<String> CELL =
            List.of("value", "status", "numerator", "denominator", "points", "level", "reported", "expected");

    private final JsonGenerator json;
    private final Map<String, Integer> decimals;
    private final Map<String, Integer> places = new HashMap<>();
    private final Score[] row;
    private String organisation = "";
    private Subject subject = Subject.ORGANISATION;
    private int cells;
    private int rows;

    /** @param decimals by indicator, in the order of the columns */
    MatrixWriter(Map<String, Integer> decimals, JsonGenerator json) {
        this.json = json;
        this.decimals = decimals;
        decimals.keySet().forEach(indicator -> places.put(indicator, places.size()));
        this.row = new Score[places.size()];
    }

    void begin() throws IOException {
        writeTexts("indicators", decimals.keySet());
        writeTexts("cell", CELL);
        json.writeArrayFieldStart("rows");
    }

    /** Results come by organisation, so that a row is whole when another begins. */
    void add(Result result) {
        if (cells > 0 && (!result.organisation().equals(organisation) || result.subject() != subject)) {
            endRow();
        }
        Integer place = places.get(result.score().indicator());
        if (place != null) {
            organisation = result.organisation();
            subject = result.subject();
            row[place] = result.score();
            cells++;
        }
    }

    /** The number of rows. */
    int end() throws IOException {
        if (cells > 0) {
            endRow();
        }
        json.writeEndArray();
        return rows;
    }

    private void writeTexts(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void endRow() {
        try {
            json.writeStartObject();
            json.writeStringField("organisation", organisation);
            json.writeStringField("subject", subject.code());
            json.writeArrayFieldStart("cells");
            for (Score score : row) {
                writeCell(score);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.fill(row, null);
        cells = 0;
        rows++;
    }

    private void writeCell(Score score) throws IOException {
        if (score == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        int scale = decimals.get(score.indicator());
        writeNumber(score.value().map(value -> ScoreJson.official(value, scale)));
        json.writeString(score.status().code());
        writeNumber(score.numerator());
        writeNumber(score.denominator());
        writeNumber(score.points());
        json.writeString(score.level().orElse(null));
        json.writeNumber(score.coverage().reported());
        json.writeNumber(score.coverage().expected());
        json.writeEndArray();
    }

    private void writeNumber(Optional<BigDecimal> number) throws IOException {
        json.writeNumber(number.orElse(null));
    }
}

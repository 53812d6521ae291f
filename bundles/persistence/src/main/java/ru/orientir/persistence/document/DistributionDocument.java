package ru.orientir.persistence.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ru.orientir.scoring.Score.Category;

/** How many chose each option: {@code {"head":27,"deputy":2}}, in the order of the options. */
public final class DistributionDocument {

    private static final int LENGTH_OF_ONE = 20;

    private DistributionDocument() {}

    public static String write(List<Category> distribution) {
        return Json.text(LENGTH_OF_ONE * distribution.size(), json -> write(distribution, json));
    }

    static void write(List<Category> distribution, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Category category : distribution) {
            json.writeNumberField(category.option(), category.count());
        }
        json.writeEndObject();
    }

    public static List<Category> read(String document) {
        return Json.value(document, DistributionDocument::read);
    }

    static List<Category> read(JsonParser json) throws IOException {
        List<Category> distribution = new ArrayList<>();
        Json.fields(json, (option, count) -> distribution.add(new Category(option, count.getIntValue())));
        return distribution;
    }
}

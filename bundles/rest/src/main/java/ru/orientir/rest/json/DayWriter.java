package ru.orientir.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** Writes {@code 2021-04-01}. */
final class DayWriter extends StdSerializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DayWriter() {
        super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(day.toString());
    }
}

package ru.orientir.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes {@code 2021-04-01T09:30:00+05:00}: always with seconds and with the offset. */
final class MomentWriter extends StdSerializer<OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    MomentWriter() {
        super(OffsetDateTime.class);
    }

    @Override
    public void serialize(OffsetDateTime moment, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }
}

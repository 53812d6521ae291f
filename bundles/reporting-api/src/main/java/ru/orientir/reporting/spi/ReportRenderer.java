package ru.orientir.reporting.spi;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the свод of an edition in one format. */
public interface ReportRenderer {

    /** For example {@code xlsx}. */
    String format();

    /** Streams: never holds the results of all organisations in memory. */
    void render(Consolidated report, OutputStream out) throws IOException;
}

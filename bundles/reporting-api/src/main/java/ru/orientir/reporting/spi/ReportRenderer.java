package ru.orientir.reporting.spi;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import ru.orientir.reporting.Publication;

/** Writes the свод of an edition in one format, which the property {@code format} of the service names, for example {@code xlsx}. */
@ConsumerType
public interface ReportRenderer {

    /**
     * Streams: never holds the results of all organisations in memory. The stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    void render(Consolidated report, OutputStream out) throws IOException;

    /**
     * Writes what anybody may see of an edition. The stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    void render(Publication publication, OutputStream out) throws IOException;
}

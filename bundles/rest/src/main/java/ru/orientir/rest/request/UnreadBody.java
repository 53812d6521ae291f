package ru.orientir.rest.request;

import java.io.IOException;
import java.io.InputStream;
import javax.annotation.Priority;
import javax.servlet.ServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.phase.PhaseInterceptorChain;
import ru.orientir.rest.csv.CsvFile;

/**
 * What a request still sends when it is answered. CXF would read it before it answers, and where the body is broken or too
 * long it would lose the answer over that: the client would see 200 and nothing.
 */
@PreMatching
@Priority(0)
public final class UnreadBody implements ContainerRequestFilter {

    private static final int CHUNK = 8192;

    @Override
    public void filter(ContainerRequestContext request) {
        PhaseInterceptorChain.getCurrentMessage().removeContent(DelegatingInputStream.class);
    }

    /** Reads on after the answer: who is still sending when the connection closes does not see the answer. */
    public static void drain(ServletRequest request) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream body = request.getInputStream();
            for (long rest = CsvFile.REGISTRY_BYTES; rest > 0; ) {
                int read = body.read(chunk);
                if (read < 0) {
                    return;
                }
                rest -= read;
            }
        } catch (IOException | IllegalStateException e) {
            // Broken or not to be had: the answer is on its way, and the server closes the connection.
            return;
        }
    }
}

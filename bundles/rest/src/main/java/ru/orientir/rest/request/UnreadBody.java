package ru.orientir.rest.request;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.ServletRequest;
import org.apache.cxf.io.DelegatingInputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import ru.orientir.rest.csv.CsvFile;
import ru.orientir.rest.json.Body;
import ru.orientir.rest.problem.ProblemKind;

/**
 * Leaves a body alone that nobody asked for. CXF reads up to 16 MiB of it before it answers: a stranger who sends slowly would keep
 * the thread although the answer is known, and where the body is broken CXF would lose the answer over that, so that the client
 * would see 200 and nothing.
 */
public final class UnreadBody extends AbstractPhaseInterceptor<Message> {

    private static final int CHUNK = 8192;
    private static final String KNOWN_SENDER = UnreadBody.class.getName();

    public UnreadBody() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        // This is where CXF finds what to read; the resources get the same stream as InputStream.
        message.removeContent(DelegatingInputStream.class);
    }

    /** Says that whoever sends this body is known, and shall see why it is not taken now. */
    static void readOn(ServletRequest request) {
        request.setAttribute(KNOWN_SENDER, true);
    }

    static boolean isReadOn(ServletRequest request, int status) {
        return status == ProblemKind.TOO_LARGE.status() || request.getAttribute(KNOWN_SENDER) != null;
    }

    /**
     * Reads on after a body was refused as too large, or for now: who is still sending when the connection closes does not see the answer.
     * As long as it arrives at a pace, and not without end; not for a stranger, who could hold the thread so for hours.
     *
     * @param status of the answer
     */
    public static void drain(ServletRequest request, int status) {
        if (!isReadOn(request, status)) {
            return;
        }
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream body = Body.steady(request.getInputStream());
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

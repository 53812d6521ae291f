package ru.orientir.rest.request;

import java.util.concurrent.Semaphore;
import javax.servlet.ServletRequest;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** What the request of this thread holds, of something that there is only so much of, until it has been answered. */
final class Permit {

    private Permit() {}

    /** @return false, and nothing held, if none is left */
    static boolean take(Class<?> kind, Semaphore left) {
        if (!left.tryAcquire()) {
            return false;
        }
        served().setAttribute(kind.getName(), left);
        return true;
    }

    /** Gives back what the request may hold of a kind; once. */
    static void giveBack(Class<?> kind, ServletRequest request) {
        if (request.getAttribute(kind.getName()) instanceof Semaphore held) {
            request.removeAttribute(kind.getName());
            held.release();
        }
    }

    static ServletRequest served() {
        Message message =
                PhaseInterceptorChain.getCurrentMessage().getExchange().getInMessage();
        return (ServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    }
}

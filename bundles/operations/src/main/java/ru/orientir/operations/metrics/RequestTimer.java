package ru.orientir.operations.metrics;

import java.io.IOException;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tells how long each request of a web context took. */
final class RequestTimer implements Filter {

    /** What the server answers with 400 when it is thrown; the class is the server's own and out of reach. */
    private static final String BAD_MESSAGE = "org.eclipse.jetty.http.BadMessageException";

    private final Metrics metrics;

    RequestTimer(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            timed(asked, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void timed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Timing timing = new Timing(metrics, request, EndpointLabel.of(request), System.nanoTime());
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error failure) {
            // What the response says is not what the server is going to answer.
            timing.ended(status(failure));
            throw failure;
        }
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Ended(() -> timing.ended(response.getStatus())));
        } else {
            timing.ended(response.getStatus());
        }
    }

    private static int status(Throwable failure) {
        return BAD_MESSAGE.equals(failure.getClass().getName())
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** A request that is being answered. */
    private record Timing(Metrics metrics, HttpServletRequest request, EndpointLabel endpoint, long begun) {

        void ended(int status) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            metrics.answered(endpoint.text(request), request.getMethod(), status, seconds);
        }
    }

    /** Once, when an answer that was put off is given. */
    private record Ended(Runnable then) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}

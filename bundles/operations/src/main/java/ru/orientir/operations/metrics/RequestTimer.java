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
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Ended(() -> answered(request, response, begun)));
            } else {
                answered(request, response, begun);
            }
        }
    }

    private void answered(ServletRequest request, ServletResponse response, long begun) {
        if (request instanceof HttpServletRequest asked && response instanceof HttpServletResponse answer) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            metrics.answered(
                    EndpointLabel.of(asked, answer.getStatus()), asked.getMethod(), answer.getStatus(), seconds);
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

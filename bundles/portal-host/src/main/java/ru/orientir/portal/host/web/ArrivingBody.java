package ru.orientir.portal.host.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;

/**
 * A body that is received without a thread that waits for it: anybody may send to the login, a byte now and then, over as many connections as they
 * like.
 */
final class ArrivingBody implements ReadListener, AsyncListener {

    private final AsyncContext exchange;
    private final ServletInputStream in;
    private final int longest;
    private final Receiver receiver;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean ended;

    private ArrivingBody(AsyncContext exchange, ServletInputStream in, int longest, Receiver receiver) {
        this.exchange = exchange;
        this.in = in;
        this.longest = longest;
        this.receiver = receiver;
    }

    /** Who waits for the body and answers; exactly one of the two is called, once. */
    interface Receiver {

        /** @param body not longer than the longest plus one byte: then there is more than allowed */
        void received(byte[] body) throws IOException;

        /** @param cause a {@link TimeoutException}, or what it was caused by, if the sender was too slow */
        void failed(Throwable cause) throws IOException;
    }

    /** @param patience how long the whole may take, the answer included */
    static void receive(HttpServletRequest request, int longest, Duration patience, Receiver receiver)
            throws IOException {
        ServletInputStream in = request.getInputStream();
        AsyncContext exchange = request.startAsync();
        ArrivingBody body = new ArrivingBody(exchange, in, longest, receiver);
        exchange.setTimeout(patience.toMillis());
        exchange.addListener(body);
        in.setReadListener(body);
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] portion = new byte[1024];
        while (!ended && in.isReady()) {
            int read = in.read(portion, 0, Math.min(portion.length, longest + 1 - held.size()));
            if (read < 0) {
                return;
            }
            held.write(portion, 0, read);
            if (held.size() > longest) {
                onAllDataRead();
            }
        }
    }

    @Override
    public void onAllDataRead() throws IOException {
        end(() -> receiver.received(held.toByteArray()));
    }

    @Override
    public void onError(Throwable cause) {
        try {
            end(() -> receiver.failed(cause));
        } catch (IOException gone) {
            // There is nobody left to tell.
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
        end(() -> receiver.failed(new TimeoutException()));
    }

    private void end(Answer answer) throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try {
            answer.write();
        } finally {
            exchange.complete();
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        onError(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Begun once, by whoever receives.
    }

    @Override
    public void onComplete(AsyncEvent event) {
        // Told already, when the answer was written.
    }

    /** Writes what is answered. */
    private interface Answer {
        void write() throws IOException;
    }
}

package ru.orientir.itests;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Saves one answer of one form again and again, each time another number, and remembers what was acknowledged. */
final class Saver implements AutoCloseable {

    private final PortalClient client;
    private final long form;
    private final Thread thread = new Thread(this::run, "saver");
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean ended;
    private volatile int acknowledged;
    private volatile int saved;
    private volatile int refused;

    private Saver(PortalClient client, long form) {
        this.client = client;
        this.form = form;
    }

    static Saver of(PortalClient client, long form) {
        Saver saver = new Saver(client, form);
        saver.thread.start();
        return saver;
    }

    /** After a refusal the revision is the one before: a save that was refused and done all the same is found by the next. */
    private void run() {
        try {
            String revision = client.etag(form);
            for (int number = 1; !ended; number++) {
                HttpResponse<String> answer = client.exchange(
                        "PATCH",
                        "submissions/" + form + "/answers",
                        Map.of("agreements", Map.of("value", number)),
                        "If-Match",
                        revision);
                if (answer.statusCode() == 200) {
                    revision = answer.headers().firstValue("ETag").orElseThrow();
                    acknowledged = number;
                    saved++;
                } else if (answer.statusCode() == 503 && answer.body().contains("\"module.off\"")) {
                    refused++;
                } else {
                    surprises.add(answer.statusCode() + " " + answer.body());
                }
                answers.incrementAndGet();
            }
        } catch (Exception e) {
            surprises.add(e.toString());
        }
    }

    long answers() {
        return answers.get();
    }

    /** The number that was acknowledged last. */
    int acknowledged() {
        return acknowledged;
    }

    int saved() {
        return saved;
    }

    int refused() {
        return refused;
    }

    /** Ends and tells what was answered that is neither done nor refused for now. */
    List<String> surprises() throws InterruptedException {
        close();
        thread.join();
        return List.copyOf(surprises);
    }

    @Override
    public void close() {
        ended = true;
    }
}

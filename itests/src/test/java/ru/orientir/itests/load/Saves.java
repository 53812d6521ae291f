package ru.orientir.itests.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import ru.orientir.itests.PortalClient;

/** Saves of one answer by several clients at once, each in the form of its own organisation. */
final class Saves {

    private final List<Form> forms;

    Saves(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /** A client with its form. */
    record Form(PortalClient client, long submission) {}

    /** Microseconds, and how many a second. */
    record Figures(Histogram micros, double perSecond) {}

    /** As fast as the clients can, one request after the other each. */
    Figures closed(int seconds) throws Exception {
        return run(seconds, 0);
    }

    /**
     * At a fixed rate, whatever the server does: the time of a save counts from the moment when it was due, so that a save
     * that waited for a slow one before it shows the waiting.
     */
    Figures open(int seconds, int perSecond) throws Exception {
        return run(seconds, TimeUnit.SECONDS.toNanos(1) * forms.size() / perSecond);
    }

    private Figures run(int seconds, long interval) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(forms.size());
        try {
            long begin = System.nanoTime();
            long end = begin + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int n = 0; n < forms.size(); n++) {
                Form form = forms.get(n);
                long first = begin + interval * n / forms.size();
                parts.add(threads.submit(() -> client(form, first, end, interval)));
            }
            Histogram all = new Histogram(3);
            for (Future<Histogram> part : parts) {
                all.add(part.get());
            }
            double elapsed = (System.nanoTime() - begin) / 1e9;
            return new Figures(all, all.getTotalCount() / elapsed);
        } finally {
            threads.shutdown();
        }
    }

    private static Histogram client(Form form, long first, long end, long interval)
            throws IOException, InterruptedException {
        Histogram micros = new Histogram(3);
        String etag = form.client().etag(form.submission());
        long due = first;
        for (int value = 0; due < end && System.nanoTime() < end; value++) {
            long start = interval == 0 ? System.nanoTime() : due;
            long wait = start - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            etag = form.client().patch(form.submission(), etag, "{\"x1\": {\"value\": " + value % 200 + "}}");
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
            due += interval;
        }
        return micros;
    }
}

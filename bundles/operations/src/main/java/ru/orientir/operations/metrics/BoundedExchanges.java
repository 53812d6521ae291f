package ru.orientir.operations.metrics;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Few threads, and for each exchange a time in which it has to be over: whoever sends half a request, or does not read its answer,
 * is cut off, and the thread is free for the next.
 *
 * <p>The JDK's server has such limits too, but for the whole JVM, and only where nobody has loaded it before they are set. An
 * interrupt closes the channel on which the exchange waits, as {@link java.nio.channels.InterruptibleChannel} promises.
 */
final class BoundedExchanges implements Executor, AutoCloseable {

    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch;
    private final Duration limit;

    /** @param limit counts from when an exchange is begun, not from when it was put into the queue */
    BoundedExchanges(int most, Duration limit, ThreadFactory factory) {
        this.limit = limit;
        threads = new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
        watch = Executors.newSingleThreadScheduledExecutor(factory);
    }

    @Override
    public void execute(Runnable exchange) {
        threads.execute(() -> {
            // A task that is over cannot be interrupted any more, so the next on its thread is not either.
            FutureTask<?> task = new FutureTask<>(exchange, null);
            Future<?> end = watch.schedule(() -> task.cancel(true), limit.toMillis(), TimeUnit.MILLISECONDS);
            task.run();
            end.cancel(false);
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        watch.shutdownNow();
    }
}

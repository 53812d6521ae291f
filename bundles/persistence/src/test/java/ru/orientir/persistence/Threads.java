package ru.orientir.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that goes on beside a test. */
final class Threads implements AutoCloseable {

    /** Longer than anything takes that does not wait for a lock. */
    private static final long MOMENT = 300;

    private final ExecutorService pool = Executors.newCachedThreadPool();

    <T> Future<T> start(Callable<T> work) {
        return pool.submit(work);
    }

    static boolean waits(Future<?> work) throws InterruptedException, ExecutionException {
        try {
            work.get(MOMENT, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    static <T> T result(Future<T> work) {
        try {
            return work.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> results(List<Future<T>> work) {
        List<T> results = new ArrayList<>();
        work.forEach(one -> results.add(result(one)));
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

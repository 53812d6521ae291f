package ru.orientir.persistence.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something that is done again and again, on a thread of its own, which is never interrupted: H2 would close its file under a thread that is. */
final class RecurringWork {

    private final ScheduledExecutorService clock;

    /**
     * @param name of the thread
     * @param between from the end of one time to the beginning of the next, and before the first
     */
    RecurringWork(String name, Duration between, Runnable work) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(work, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It is not begun again; what is being done goes on. */
    void end() {
        clock.shutdown();
    }

    boolean isEnded() {
        return clock.isShutdown();
    }
}

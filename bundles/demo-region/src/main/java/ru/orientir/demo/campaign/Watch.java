package ru.orientir.demo.campaign;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how far the demo is, and whether to go on. A volatile flag instead of an interrupt: interrupting a thread that
 * writes closes the embedded database's file under everybody.
 */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger("ru.orientir.demo");

    private final Consumer<String> listener;
    private volatile boolean stopped;

    /** @param listener is told each step, in Russian */
    public Watch(Consumer<String> listener) {
        this.listener = listener;
    }

    public void stop() {
        stopped = true;
    }

    public boolean stopped() {
        return stopped;
    }

    /** @throws Stopped if the demo was stopped */
    public void check() {
        if (stopped) {
            throw new Stopped();
        }
    }

    public void step(String step) {
        check();
        listener.accept(step);
        LOG.info("Демонстрационный регион: {}", step);
    }

    /** Ends the load between two steps; the next start goes on from there. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}

package ru.orientir.persistence.migration;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.slf4j.LoggerFactory;

/** Sends what Liquibase tells to the log of the system; its many lines of information are details there. */
final class LiquibaseLog extends AbstractLogService {

    @Override
    public int getPriority() {
        // Never chosen by itself, only where it is set.
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Logger getLog(Class type) {
        return new Lines(LoggerFactory.getLogger(type));
    }

    private static final class Lines extends AbstractLogger {

        private final org.slf4j.Logger log;

        Lines(org.slf4j.Logger log) {
            this.log = log;
        }

        @Override
        public void close() {
            // Nothing is open: loggers belong to the log of the system.
        }

        @Override
        public void log(Level level, String message, Throwable e) {
            if (level == Level.OFF) {
                return;
            }
            if (level.intValue() >= Level.SEVERE.intValue()) {
                log.error(message, e);
            } else if (level.intValue() >= Level.WARNING.intValue()) {
                log.warn(message, e);
            } else {
                log.debug(message, e);
            }
        }
    }
}

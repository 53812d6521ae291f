package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.StoreUnavailable;

/** Why a command did nothing, or found something wrong: as whoever gave it reads it. */
final class NotDone extends Exception {

    private static final long serialVersionUID = 1L;

    private static final String STORE_AWAY =
            "База данных сейчас недоступна. Ничего не изменено. Что не работает, показывает orientir:health.";

    NotDone(String message) {
        super(message);
    }

    /**
     * A service that is there while the database is. References to these are optional: Karaf takes all commands of a bundle away while one that is
     * not is missing, and whoever asks for one would read that there is no such command.
     *
     * @throws NotDone if it is not there
     */
    static <T> T present(T service) throws NotDone {
        if (service == null) {
            throw new NotDone(STORE_AWAY);
        }
        return service;
    }

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        void run() throws NotDone;
    }

    /** The one kind of exception that the console tells without a stack in the log. */
    static void tell(Work work) throws CommandException {
        try {
            work.run();
        } catch (NotDone refused) {
            throw new CommandException(refused.getMessage(), refused.getMessage(), refused);
        } catch (StoreUnavailable away) {
            throw new CommandException(STORE_AWAY, STORE_AWAY, away);
        }
    }
}

package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.StoreUnavailable;

/** Why a command did nothing, or found something wrong: as whoever gave it reads it. */
final class NotDone extends Exception {

    private static final long serialVersionUID = 1L;

    NotDone(String message) {
        super(message);
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
            String message = "База данных сейчас недоступна. Ничего не изменено, повторите позже.";
            throw new CommandException(message, message, away);
        }
    }
}

package ru.orientir.shell;

import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.PackReading;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Problem;

/** Why a command did nothing, as whoever gave it reads it. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    /**
     * What the console ends the command with. Karaf knows its own exception by the name of the class: any other, a subclass
     * too, stands in the log as an error with a stack.
     */
    CommandException toConsole() {
        return new CommandException(getMessage(), getMessage());
    }

    /** Puts what a service threw into words; what is no refusal comes back as it is. */
    static Exception of(RuntimeException thrown, Actor actor) {
        if (thrown instanceof AccessDenied) {
            return new Refusal("Учётной записи " + actor.account() + " (роль "
                    + actor.role().code() + ") это не разрешено. Назовите в --as другую.");
        }
        if (thrown instanceof NotFound missing) {
            return new Refusal("Не найдено: " + missing.object() + ". Проверьте код и номер.");
        }
        if (thrown instanceof StoreUnavailable) {
            return storeAway();
        }
        return thrown;
    }

    static Refusal storeAway() {
        return new Refusal(
                "База данных сейчас недоступна. Ничего не изменено. Что не работает, показывает orientir:health.");
    }

    /** @throws Refusal if nothing was done */
    static <T> T done(Outcome<T> outcome) throws Refusal {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new Refusal(refused.problems().stream().map(Refusal::line).collect(Collectors.joining("\n")));
        }
        throw new Refusal("Данные только что изменились. Посмотрите и повторите.");
    }

    /** @throws Refusal if the pack has errors; its warnings are told as well */
    static PackReading.Read readable(PackReading reading) throws Refusal {
        if (reading instanceof PackReading.Read read) {
            return read;
        }
        throw new Refusal("Методику нельзя принять:\n" + Findings.text(((PackReading.Refused) reading).findings()));
    }

    private static String line(Problem problem) {
        return problem.field().isEmpty() ? problem.message() : problem.field() + ": " + problem.message();
    }
}

package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.PortalAccounts;

/** A command that is given in the name of an account. */
abstract class ActingCommand implements Action {

    @Option(
            name = "--as",
            description =
                    "Логин выданной учётной записи, от имени которой выполняется команда: её роль решает, можно ли",
            required = true)
    @Completion(ActingLogins.class)
    private String login;

    @Reference
    private Session session;

    @Reference(optional = true)
    private PortalAccounts accounts;

    @Reference(optional = true)
    private AuditSink audit;

    @Override
    public final Object execute() throws Exception {
        Optional<String> user = Optional.ofNullable(session.get("USER")).map(Object::toString);
        String command = getClass().getAnnotation(Command.class).name();
        try {
            act(new NamedActor(present(accounts), present(audit)).of(login, user, command));
        } catch (Refusal refusal) {
            throw refusal.toConsole();
        }
        return null;
    }

    private void act(Actor actor) throws Exception {
        try {
            run(actor, session.getConsole());
        } catch (RuntimeException e) {
            throw Refusal.of(e, actor);
        }
    }

    /**
     * @throws Refusal if it is not done
     * @throws IOException if a file cannot be read
     */
    abstract void run(Actor actor, PrintStream out) throws IOException, Refusal;

    /**
     * A service of the portal, which is there while the database is. References to these are optional: Karaf takes all commands of a bundle away
     * while one that is not is missing, {@code orientir:health} among them.
     *
     * @throws Refusal if it is not there
     */
    static <T> T present(T service) throws Refusal {
        if (service == null) {
            throw Refusal.storeAway();
        }
        return service;
    }

    /**
     * A service of a module that can be off; optional as those of the portal, or nobody could switch the module on again.
     *
     * @throws Refusal if it is not there
     */
    static <T> T offered(T service) throws Refusal {
        if (service == null) {
            throw new Refusal("Модуль мониторинга выключен или ещё не готов. Посмотрите orientir:module-list;"
                    + " включает его orientir:module-enable monitoring.");
        }
        return service;
    }
}

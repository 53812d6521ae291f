package ru.orientir.portal.host.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.host.shell.Administrator.Errand;

/** A command that is given in the name of an administrator. */
abstract class AdministratorCommand implements Action {

    @Option(
            name = "--as",
            description = "Логин администратора платформы, от имени которого выполняется команда",
            required = true)
    @Completion(AdministratorLogins.class)
    private String login;

    @Reference
    private Session session;

    @Reference(optional = true)
    private PortalAccounts accounts;

    @Reference(optional = true)
    private AuditSink audit;

    private final Errand errand;

    AdministratorCommand(Errand errand) {
        this.errand = errand;
    }

    @Override
    public final Object execute() throws CommandException {
        String command = getClass().getAnnotation(Command.class).name();
        NotDone.tell(() -> {
            String by = ConsoleUser.of(session);
            new Administrator(NotDone.present(accounts), NotDone.present(audit), errand).named(login, by, command);
            run(session.getConsole(), by);
        });
        return null;
    }

    /**
     * @param by who is at the console
     * @throws NotDone if it is not done
     */
    abstract void run(PrintStream out, String by) throws NotDone;
}

package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.host.shell.Administrator.Errand;
import ru.orientir.portal.spi.AuditJournal;

/** A command that reads the audit log in the name of an administrator. */
abstract class AuditCommand implements Action {

    @Option(
            name = "--as",
            description = "Логин администратора платформы, от имени которого читается журнал",
            required = true)
    private String login;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Reference
    private AuditSink audit;

    @Reference
    private AuditJournal journal;

    @Override
    public final Object execute() throws CommandException {
        String command = getClass().getAnnotation(Command.class).name();
        NotDone.tell(() -> {
            new Administrator(accounts, audit, Errand.AUDIT).named(login, ConsoleUser.of(session), command);
            read(new AuditDesk(journal, session.getConsole()));
        });
        return null;
    }

    /** @throws NotDone if it cannot be read as asked */
    abstract void read(AuditDesk desk) throws NotDone;
}

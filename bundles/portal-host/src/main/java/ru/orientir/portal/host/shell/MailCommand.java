package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.host.shell.Administrator.Errand;
import ru.orientir.portal.spi.MailAddressStore;

/** A command about the portal's mail in the name of an administrator. */
abstract class MailCommand implements Action {

    @Option(
            name = "--as",
            description = "Логин администратора платформы, от имени которого выполняется команда",
            required = true)
    private String login;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Reference
    private AuditSink audit;

    @Reference
    private MailAddressStore addresses;

    @Reference
    private OrganisationDirectory directory;

    @Override
    public final Object execute() throws CommandException {
        String command = getClass().getAnnotation(Command.class).name();
        NotDone.tell(() -> {
            String by = ConsoleUser.of(session);
            new Administrator(accounts, audit, Errand.MAIL).named(login, by, command);
            run(new MailDesk(addresses, directory, session.getConsole()), by);
        });
        return null;
    }

    /**
     * @param by who is at the console
     * @throws NotDone if it is not done
     */
    abstract void run(MailDesk desk, String by) throws NotDone;
}

package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.PortalAccounts;

/** A command about accounts that are issued. */
abstract class AccountCommand implements Action {

    @Reference
    private Session session;

    @Reference(optional = true)
    private PortalAccounts accounts;

    @Override
    public final Object execute() throws CommandException {
        NotDone.tell(
                () -> run(new AccountDesk(NotDone.present(accounts), session.getConsole()), ConsoleUser.of(session)));
        return null;
    }

    /**
     * @param by who is at the console
     * @throws NotDone if it is not done
     */
    abstract void run(AccountDesk desk, String by) throws NotDone;
}

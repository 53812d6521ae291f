package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.PortalAccounts;

/** Unlocks a login. */
@Service
@Command(
        scope = "orientir",
        name = "account-unlock",
        description = "Разрешает вход, временно закрытый после неудачных попыток")
public final class UnlockAccount implements Action {

    @Argument(index = 0, name = "login", description = "Логин учётной записи", required = true)
    private String login;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Override
    public Object execute() throws CommandException {
        NotDone.tell(() -> new AccountDesk(accounts, session.getConsole()).unlock(login, ConsoleUser.of(session)));
        return null;
    }
}

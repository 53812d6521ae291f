package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.PortalAccounts;

/** Closes an account. */
@Service
@Command(
        scope = "orientir",
        name = "account-close",
        description = "Закрывает учётную запись сразу и заканчивает её сеансы; account-issue откроет её снова")
public final class CloseAccount implements Action {

    @Argument(index = 0, name = "login", description = "Логин учётной записи", required = true)
    private String login;

    @Option(name = "--reason", description = "Причина: она останется в журнале аудита", required = true)
    private String reason;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Override
    public Object execute() throws CommandException {
        NotDone.tell(
                () -> new AccountDesk(accounts, session.getConsole()).close(login, reason, ConsoleUser.of(session)));
        return null;
    }
}

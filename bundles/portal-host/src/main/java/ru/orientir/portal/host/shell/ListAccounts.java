package ru.orientir.portal.host.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.PortalAccounts;

/** Lists the accounts. */
@Service
@Command(
        scope = "orientir",
        name = "account-list",
        description = "Перечисляет учётные записи: роль, организация, приказ, закрыта ли")
public final class ListAccounts implements Action {

    @Option(name = "--role", description = "Только с этой ролью")
    private String role;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Override
    public Object execute() throws CommandException {
        NotDone.tell(() -> new AccountDesk(accounts, session.getConsole()).list(Optional.ofNullable(role)));
        return null;
    }
}

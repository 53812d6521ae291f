package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.Account;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;

/** Issues an account from the console: the first operator's in particular, who then imports the registry. */
@Service
@Command(
        scope = "orientir",
        name = "account-issue",
        description = "Выдаёт учётную запись, а выданной – новый пароль; пароль показывается один раз")
public final class IssueAccount implements Action {

    @Argument(
            index = 0,
            name = "login",
            description = "Логин без персональных данных, например operator",
            required = true)
    private String login;

    @Argument(
            index = 1,
            name = "role",
            description = "coordinator, operator, lead-coordinator, municipality, organisation или administrator",
            required = true)
    private String role;

    @Argument(index = 2, name = "organisation", description = "Код её организации в реестре", required = true)
    private String organisation;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Reference
    private OrganisationDirectory directory;

    @Override
    public Object execute() throws CommandException {
        Object user = session.get("USER");
        String by = "console:" + (user == null ? "local" : user);
        try {
            new Issue(accounts, directory)
                    .of(new Account(login, role, organisation), by)
                    .forEach(line -> session.getConsole().println(line));
        } catch (IllegalArgumentException refused) {
            // The one kind of exception that the console tells without a stack in the log.
            throw new CommandException(refused.getMessage(), refused.getMessage(), refused);
        }
        return null;
    }
}

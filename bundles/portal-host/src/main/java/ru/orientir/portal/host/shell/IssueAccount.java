package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.Account;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.PortalAccounts;

/** Issues an account from the console by an order; the very first one, who then imports the registry, without. */
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
    @Completion(RoleCodes.class)
    private String role;

    @Argument(index = 2, name = "organisation", description = "Код её организации в реестре", required = true)
    private String organisation;

    @Option(name = "--order-number", description = "Номер приказа о наделении полномочиями, например 01-12/345")
    private String orderNumber;

    @Option(name = "--order-date", description = "Дата приказа, например 2026-11-20")
    private String orderDate;

    @Option(
            name = "--order-file",
            description = "Файл приказа на сервере: запоминается только его SHA-256, сам файл храните у себя")
    private String orderFile;

    @Reference
    private Session session;

    @Reference(optional = true)
    private PortalAccounts accounts;

    @Reference(optional = true)
    private OrganisationDirectory directory;

    @Override
    public Object execute() throws CommandException {
        NotDone.tell(() -> new Issue(NotDone.present(accounts), NotDone.present(directory))
                .of(
                        new Account(login, role, organisation),
                        new OrderFile(orderNumber, orderDate, orderFile).order(),
                        ConsoleUser.of(session))
                .forEach(line -> session.getConsole().println(line)));
        return null;
    }
}

package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Opens a closed account from elsewhere again. */
@Service
@Command(
        scope = "orientir",
        name = "account-open",
        description =
                "Снова открывает закрытую учётную запись поставщика или шлюза (с двоеточием); запись с паролем – account-issue")
public final class OpenAccount extends AccountCommand {

    @Argument(index = 0, name = "login", description = "Логин учётной записи, например oidc:school-12", required = true)
    private String login;

    @Option(name = "--reason", description = "Причина: она останется в журнале аудита", required = true)
    private String reason;

    @Override
    void run(AccountDesk desk, String by) throws NotDone {
        desk.open(login, reason, by);
    }
}

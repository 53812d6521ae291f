package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Closes an account. */
@Service
@Command(
        scope = "orientir",
        name = "account-close",
        description =
                "Закрывает учётную запись сразу и заканчивает её сеансы; снова откроет account-issue, а запись поставщика или шлюза – account-open")
public final class CloseAccount extends AccountCommand {

    @Argument(index = 0, name = "login", description = "Логин учётной записи", required = true)
    private String login;

    @Option(name = "--reason", description = "Причина: она останется в журнале аудита", required = true)
    private String reason;

    @Override
    void run(AccountDesk desk, String by) throws NotDone {
        desk.close(login, reason, by);
    }
}

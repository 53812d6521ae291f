package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Unlocks a login. */
@Service
@Command(
        scope = "orientir",
        name = "account-unlock",
        description = "Разрешает вход, временно закрытый после неудачных попыток")
public final class UnlockAccount extends AccountCommand {

    @Argument(index = 0, name = "login", description = "Логин учётной записи", required = true)
    private String login;

    @Override
    void run(AccountDesk desk, String by) throws NotDone {
        desk.unlock(login, by);
    }
}

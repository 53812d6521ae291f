package ru.orientir.portal.host.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the accounts. */
@Service
@Command(
        scope = "orientir",
        name = "account-list",
        description = "Перечисляет учётные записи: роль, организация, приказ, закрыта ли")
public final class ListAccounts extends AccountCommand {

    @Option(name = "--role", description = "Только с этой ролью")
    @Completion(RoleCodes.class)
    private String role;

    @Override
    void run(AccountDesk desk, String by) throws NotDone {
        desk.list(Optional.ofNullable(role));
    }
}

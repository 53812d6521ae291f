package ru.orientir.portal.host.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists official mailboxes. */
@Service
@Command(
        scope = "orientir",
        name = "mail-list",
        description = "Перечисляет официальные адреса организаций и сколько организаций без адреса")
public final class ListAddresses extends MailCommand {

    @Option(name = "--missing", description = "Показать организации, у которых адреса нет")
    private boolean missing;

    @Override
    void run(MailDesk desk, String by) {
        desk.list(missing);
    }
}

package ru.orientir.portal.host.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists entries of the audit log. */
@Service
@Command(scope = "orientir", name = "audit-list", description = "Показывает последние записи журнала аудита")
public final class ListAudit extends AuditCommand {

    @Option(name = "--since", description = "С этого дня, например 2026-11-20")
    private String since;

    @Option(name = "--account", description = "Только этой учётной записи или console:пользователь")
    private String account;

    @Option(name = "--action", description = "Только это действие, например edition:publish")
    private String action;

    @Option(name = "--limit", description = "Сколько показать, до 1000")
    private int limit = 50;

    @Override
    void read(AuditDesk desk) throws NotDone {
        desk.list(Optional.ofNullable(since), Optional.ofNullable(account), Optional.ofNullable(action), limit);
    }
}

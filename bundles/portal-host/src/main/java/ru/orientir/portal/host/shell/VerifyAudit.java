package ru.orientir.portal.host.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Walks the chain over the audit log. */
@Service
@Command(
        scope = "orientir",
        name = "audit-verify",
        description = "Проверяет журнал аудита: не изменили, не удалили ли и не вставили ли записи")
public final class VerifyAudit extends AuditCommand {

    @Option(name = "--after", description = "Начать после записи с этим номером, например за уже известным нарушением")
    private long after;

    @Option(name = "--noted", description = "Хэш, записанный при прошлой проверке или из журнала системы")
    private String noted;

    @Override
    void read(AuditDesk desk) throws NotDone {
        desk.verify(after, Optional.ofNullable(noted));
    }
}

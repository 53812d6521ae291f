package ru.orientir.portal.host.shell;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.PortalAccounts;
import ru.orientir.portal.spi.AuditJournal;

/** Walks the chain over the audit log. */
@Service
@Command(
        scope = "orientir",
        name = "audit-verify",
        description = "Проверяет журнал аудита: не изменили, не удалили ли и не вставили ли записи")
public final class VerifyAudit implements Action {

    @Option(
            name = "--as",
            description = "Логин администратора платформы, от имени которого читается журнал",
            required = true)
    private String login;

    @Option(name = "--after", description = "Начать после записи с этим номером, например за уже известным нарушением")
    private long after;

    @Option(name = "--noted", description = "Хэш, записанный при прошлой проверке или из журнала системы")
    private String noted;

    @Reference
    private Session session;

    @Reference
    private PortalAccounts accounts;

    @Reference
    private AuditSink audit;

    @Reference
    private AuditJournal journal;

    @Override
    public Object execute() throws CommandException {
        NotDone.tell(() -> {
            new Administrator(accounts, audit).named(login, ConsoleUser.of(session), "audit-verify");
            new AuditDesk(journal, session.getConsole()).verify(after, Optional.ofNullable(noted));
        });
        return null;
    }
}

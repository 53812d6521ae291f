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

/** Lists entries of the audit log. */
@Service
@Command(scope = "orientir", name = "audit-list", description = "Показывает последние записи журнала аудита")
public final class ListAudit implements Action {

    @Option(
            name = "--as",
            description = "Логин администратора платформы, от имени которого читается журнал",
            required = true)
    private String login;

    @Option(name = "--since", description = "С этого дня, например 2026-11-20")
    private String since;

    @Option(name = "--account", description = "Только этой учётной записи или console:пользователь")
    private String account;

    @Option(name = "--action", description = "Только это действие, например edition:publish")
    private String action;

    @Option(name = "--limit", description = "Сколько показать, до 1000")
    private int limit = 50;

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
            new Administrator(accounts, audit).named(login, ConsoleUser.of(session), "audit-list");
            new AuditDesk(journal, session.getConsole())
                    .list(Optional.ofNullable(since), Optional.ofNullable(account), Optional.ofNullable(action), limit);
        });
        return null;
    }
}

package ru.orientir.shell;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** What is listed of the registry. */
final class RegistryDesk {

    private final OrganisationDirectory directory;
    private final AccessPolicy policy;
    private final AuditSink audit;
    private final PrintStream out;

    RegistryDesk(OrganisationDirectory directory, AccessPolicy policy, AuditSink audit, PrintStream out) {
        this.directory = directory;
        this.policy = policy;
        this.audit = audit;
        this.out = out;
    }

    /**
     * @param text part of a code or of a name, whatever the letters' case; empty for all
     * @param most so many are told at most
     */
    void list(LocalDate at, String text, int most, Actor actor) {
        if (!policy.permits(actor, Action.REGISTRY_READ)) {
            audit.record(AuditEntry.denied(actor, Action.REGISTRY_READ, "organisations"));
            throw new AccessDenied(actor, Action.REGISTRY_READ);
        }
        Scope scope = policy.scope(actor, Action.REGISTRY_READ);
        String part = text.toLowerCase(Locale.ROOT);
        List<Organisation> found = directory.all(at).stream()
                .filter(organisation -> scope.contains(organisation.code()))
                .filter(organisation -> (organisation.code() + "\n" + organisation.name())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
        ShellTable table = new ShellTable();
        table.column("Код");
        table.column("Вид");
        table.column("Территория");
        table.column("Проверяет");
        table.column("Действует с");
        table.column("Название");
        table.emptyTableText("Организаций нет");
        for (Organisation organisation : found.subList(0, Math.min(most, found.size()))) {
            table.addRow()
                    .addContent(
                            organisation.code(),
                            organisation.kind(),
                            organisation.territory(),
                            organisation.supervisor(),
                            organisation.validFrom(),
                            organisation.name());
        }
        table.print(out);
        if (found.size() > most) {
            out.println("Показано " + most + " из " + found.size() + ". Уточните текст или задайте --count.");
        }
    }
}

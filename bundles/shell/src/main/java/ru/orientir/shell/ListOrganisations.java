package ru.orientir.shell;

import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;

/** Lists the registry. */
@Service
@Command(
        scope = "orientir",
        name = "organisation-list",
        description = "Перечисляет организации реестра, действующие сегодня")
public final class ListOrganisations extends ActingCommand {

    @Argument(index = 0, name = "text", description = "Часть кода или названия; без неё – все")
    private String text = "";

    @Option(name = "--count", description = "Сколько показать")
    private int count = 50;

    @Reference(optional = true)
    private OrganisationDirectory directory;

    @Reference(optional = true)
    private AccessPolicy policy;

    @Reference(optional = true)
    private AuditSink audit;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        if (count < 1) {
            throw new Refusal("--count не меньше 1.");
        }
        new RegistryDesk(present(directory), present(policy), present(audit), out)
                .list(LocalDate.now(OrganisationDirectory.ZONE), text, count, actor);
    }
}

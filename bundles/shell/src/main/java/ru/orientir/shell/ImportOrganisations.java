package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import ru.orientir.auth.Actor;
import ru.orientir.portal.OrganisationListReader;
import ru.orientir.portal.OrganisationRegistry;

/** Brings a file of organisations into the registry. */
@Service
@Command(
        scope = "orientir",
        name = "organisation-import",
        description = "Загружает организации из файла CSV: всё или ничего (оператор)")
public final class ImportOrganisations extends ActingCommand {

    @Argument(
            index = 0,
            name = "file",
            description =
                    "Файл CSV на сервере: code, name, shortName, kind, territory, supervisor, validFrom, validTo, successor",
            required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--dry-run", description = "Только показать, что изменится")
    private boolean dryRun;

    @Reference(optional = true)
    private OrganisationListReader reader;

    @Reference(optional = true)
    private OrganisationRegistry registry;

    @Override
    void run(Actor actor, PrintStream out) throws IOException, Refusal {
        new ImportDesk(present(reader), present(registry), out).bring(new ServerFile(Path.of(file)), dryRun, actor);
    }
}

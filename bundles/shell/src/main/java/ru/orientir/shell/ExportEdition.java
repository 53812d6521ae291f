package ru.orientir.shell;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import ru.orientir.auth.Actor;
import ru.orientir.reporting.EditionRef;

/** Writes the свод of an edition into a file. */
@Service
@Command(scope = "orientir", name = "export", description = "Записывает свод выпуска в файл XLSX на сервере")
public final class ExportEdition extends EditionCommand {

    @Argument(index = 1, name = "file", description = "Файл на сервере, которого ещё нет", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--edition", description = "Номер выпуска; без него – последний")
    @Completion(EditionNumbers.class)
    private int edition;

    @Option(name = "--force", description = "Заменить файл, если он есть")
    private boolean force;

    @Override
    void run(long campaign, Actor actor, EditionDesk desk) throws IOException, Refusal {
        EditionRef ref = edition == 0 ? new EditionRef.Latest() : new EditionRef.Number(edition);
        desk.export(campaign, ref, new ServerFile(Path.of(file)), force, actor);
    }
}

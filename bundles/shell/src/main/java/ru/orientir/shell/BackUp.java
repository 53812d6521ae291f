package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.OrganisationDirectory;
import ru.orientir.portal.spi.DatabaseBackup;

/** Backs the embedded database up while it runs. */
@Service
@Command(
        scope = "orientir",
        name = "backup",
        description = "Копирует встроенную базу данных во время работы (администратор); файлов не заменяет")
public final class BackUp extends ActingCommand {

    @Argument(index = 0, name = "folder", description = "Папка на сервере, где копия появится", required = true)
    @Completion(FileCompleter.class)
    private String folder;

    @Reference(optional = true)
    private DatabaseBackup backup;

    @Reference(optional = true)
    private AccessPolicy policy;

    @Reference(optional = true)
    private AuditSink audit;

    @Override
    void run(Actor actor, PrintStream out) throws IOException, Refusal {
        new BackupDesk(present(backup), present(policy), present(audit), Clock.system(OrganisationDirectory.ZONE), out)
                .write(Path.of(folder), actor);
    }
}

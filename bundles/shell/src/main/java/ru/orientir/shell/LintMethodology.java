package ru.orientir.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import ru.orientir.auth.Actor;
import ru.orientir.submission.MethodologyService;

/** Lints a file and keeps nothing. */
@Service
@Command(
        scope = "orientir",
        name = "methodology-lint",
        description = "Проверяет файл методики: ошибки и предупреждения с местом; ничего не сохраняет")
public final class LintMethodology extends ActingCommand {

    @Argument(index = 0, name = "file", description = "Файл методики на сервере", required = true)
    @Completion(FileCompleter.class)
    private String file;

    @Reference(optional = true)
    private MethodologyService methodologies;

    @Override
    void run(Actor actor, PrintStream out) throws IOException, Refusal {
        new MethodologyDesk(offered(methodologies), out).lint(Path.of(file), actor);
    }
}

package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModules;

/** Switches a module on. */
@Service
@Command(
        scope = "orientir",
        name = "module-enable",
        description = "Включает модуль портала на всех узлах (администратор); данные остаются")
public final class EnableModule extends ActingCommand {

    @Argument(index = 0, name = "module", description = "Код модуля, например monitoring", required = true)
    @Completion(ModuleIds.class)
    private String module;

    @Reference
    private PortalModules modules;

    @Override
    void run(Actor actor, PrintStream out) throws Refusal {
        new ModuleDesk(modules, out).set(module, true, actor);
    }
}

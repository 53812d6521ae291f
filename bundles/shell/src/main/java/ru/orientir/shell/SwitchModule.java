package ru.orientir.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModules;

/** A command that switches a module. */
abstract class SwitchModule extends ActingCommand {

    private final boolean enabled;

    @Argument(index = 0, name = "module", description = "Код модуля, например monitoring", required = true)
    @Completion(ModuleIds.class)
    private String module;

    @Reference(optional = true)
    private PortalModules modules;

    SwitchModule(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    final void run(Actor actor, PrintStream out) throws Refusal {
        new ModuleDesk(present(modules), out).set(module, enabled, actor);
    }
}

package ru.orientir.shell;

import java.io.PrintStream;
import ru.orientir.auth.Actor;
import ru.orientir.portal.PortalModule.Health;
import ru.orientir.portal.PortalModules;
import ru.orientir.portal.PortalModules.Installed;

/** Lists and switches the modules of the portal, and prints what came of it. */
final class ModuleDesk {

    private final PortalModules modules;
    private final PrintStream out;

    ModuleDesk(PortalModules modules, PrintStream out) {
        this.modules = modules;
        this.out = out;
    }

    void list() {
        modules.all().forEach(installed -> out.println(line(installed)));
    }

    /** @throws Refusal if no such module is announced */
    void set(String module, boolean enabled, Actor actor) throws Refusal {
        Installed installed = modules.set(module, enabled, actor)
                .orElseThrow(() -> new Refusal(
                        "Модуля «" + module + "» нет. Переключаются только модули из orientir:module-list."));
        out.println(line(installed));
    }

    private static String line(Installed installed) {
        String name = installed.module().id() + " «" + installed.module().title() + "»: ";
        if (!installed.enabled()) {
            return name + "выключен";
        }
        Health health = installed.module().health();
        return name + "включён, " + (health.working() ? "работает" : "не работает: " + health.detail());
    }
}

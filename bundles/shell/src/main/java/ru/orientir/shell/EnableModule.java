package ru.orientir.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module on. */
@Service
@Command(
        scope = "orientir",
        name = "module-enable",
        description = "Включает модуль портала на всех узлах (администратор); данные остаются")
public final class EnableModule extends SwitchModule {

    public EnableModule() {
        super(true);
    }
}

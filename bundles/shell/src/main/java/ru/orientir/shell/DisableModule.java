package ru.orientir.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Switches a module off. */
@Service
@Command(
        scope = "orientir",
        name = "module-disable",
        description = "Выключает модуль портала на всех узлах (администратор); данные остаются")
public final class DisableModule extends SwitchModule {

    public DisableModule() {
        super(false);
    }
}

package ru.orientir.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;

/** Lists the editions of a campaign. */
@Service
@Command(scope = "orientir", name = "edition-list", description = "Перечисляет выпуски результатов мониторинга")
public final class ListEditions extends EditionCommand {

    @Override
    void run(long campaign, Actor actor, EditionDesk desk) {
        desk.list(campaign, actor);
    }
}

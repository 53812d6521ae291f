package ru.orientir.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;

/** Publishes an edition. */
@Service
@Command(scope = "orientir", name = "edition-publish", description = "Публикует выпуск результатов (координатор)")
public final class PublishEdition extends EditionCommand {

    @Argument(index = 1, name = "edition", description = "Номер выпуска из orientir:edition-list", required = true)
    @Completion(EditionNumbers.class)
    private int edition;

    @Override
    void run(long campaign, Actor actor, EditionDesk desk) throws Refusal {
        desk.publish(campaign, edition, actor);
    }
}

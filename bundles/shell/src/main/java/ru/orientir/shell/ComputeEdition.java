package ru.orientir.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import ru.orientir.auth.Actor;

/** Computes an edition. */
@Service
@Command(scope = "orientir", name = "edition-compute", description = "Рассчитывает новый выпуск результатов (оператор)")
public final class ComputeEdition extends EditionCommand {

    @Override
    void run(long campaign, Actor actor, EditionDesk desk) throws Refusal {
        desk.compute(campaign, actor);
    }
}

package ru.orientir.reporting.service;

import java.util.List;
import java.util.Optional;
import ru.orientir.auth.Scope;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Subject;

/**
 * One organisation or territory of an edition whose results an actor may see.
 *
 * @param results at least one; of a territory that is not the actor's those that anybody may see
 * @param organisations whose own results the actor may see
 * @param limit what anybody may see, where the actor may see no more
 */
record OneSubject(
        CampaignFrame frame,
        Edition edition,
        String code,
        Subject subject,
        List<Result> results,
        Scope organisations,
        Optional<PublicFigures> limit) {

    OneSubject {
        results = List.copyOf(results);
    }
}

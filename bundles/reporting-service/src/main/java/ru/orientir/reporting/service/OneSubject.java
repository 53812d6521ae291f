package ru.orientir.reporting.service;

import java.util.List;
import ru.orientir.auth.Scope;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Subject;

/**
 * One organisation or territory of an edition whose results an actor may see.
 *
 * @param results all of them, at least one
 * @param organisations whose own results the actor may see
 */
record OneSubject(
        CampaignFrame frame, Edition edition, String code, Subject subject, List<Result> results, Scope organisations) {

    OneSubject {
        results = List.copyOf(results);
    }
}

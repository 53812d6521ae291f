package ru.orientir.reporting;

import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/**
 * A score with whose it is.
 *
 * @param organisation the code of an organisation or of a territory
 * @param unreviewed «не проверено»: it rests, at least in part, on answers that were submitted and not yet accepted
 *     although the campaign has review on (domain § 5)
 */
public record Result(String organisation, Subject subject, Score score, boolean unreviewed) {}

package ru.orientir.reporting;

import java.util.Optional;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;

/**
 * How one result came about.
 *
 * @param edition absent when the result is live and preliminary
 * @param organisation the code of the organisation or territory
 * @param trace its parts are those organisations' that the actor may see; of a territory that is not the actor's it has no number
 *     that is not published
 * @param withheld how many other organisations took part: they are in the sums, but not among the parts
 */
public record Explanation(
        Optional<Edition> edition, String organisation, Subject subject, ScoreTrace trace, int withheld) {}

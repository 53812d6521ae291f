package ru.orientir.reporting;

import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;

/**
 * How one result of an edition came about.
 *
 * @param organisation the code of the organisation or territory
 * @param trace its parts are those organisations' that the actor may see
 * @param withheld how many other organisations took part: they are in the sums, but not among the parts
 */
public record Explanation(Edition edition, String organisation, Subject subject, ScoreTrace trace, int withheld) {}

package ru.orientir.scoring;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;

/**
 * Calculates by a methodology: exact, reproducible, without any state of its own. All it needs is in its parameters. For any
 * number of threads.
 *
 * <p>Every methodology that passed the lint can be calculated; another one may be refused with an {@link
 * IllegalArgumentException}. Two methodologies with one hash are taken for one.
 */
@ProviderType
public interface ScoringEngine {

    /** The version of the calculation; part of every edition's seal, changed whenever a result could change. */
    String version();

    /**
     * Scores one respondent, for example as the preview of a form.
     *
     * @param targetYear the year whose targets apply; not derived from the period
     * @return one score for each indicator of the respondent's kind, in the methodology's order
     */
    List<Score> score(Methodology methodology, int targetYear, Respondent respondent);

    /** Begins a roll-up over the tree of territories. */
    RollUp rollUp(Methodology methodology, int targetYear, TerritoryTree territories);

    /**
     * Explains one score of an organisation, or of a territory when several respondents are given.
     *
     * @param respondents all that belong to the subject, reported or not, in any order; exactly one unless the subject is a
     *     territory
     * @throws IllegalArgumentException if the methodology has no such indicator, or respondents do not fit the subject
     */
    ScoreTrace explain(
            Methodology methodology, int targetYear, String indicator, Subject subject, List<Respondent> respondents);

    /**
     * Calculates the golden cases of a methodology.
     *
     * @return an error for every case that does not come out as calculated by hand; empty when all do
     */
    List<Finding> prove(Methodology methodology);

    /**
     * The codes of the indicators that are calculated from the form of this kind, in the methodology's order: those whose
     * inputs are all asked of the kind or loaded for it, and those whose roll-up names it.
     */
    List<String> indicatorsOf(Methodology methodology, OrganisationKind kind);

    /**
     * The checks that these answers break, in the methodology's order. A rule with an operand that is missing or not
     * applicable is not judged, and neither is one without a base (a division by zero).
     *
     * @param answers a respondent's answers and its reference values, together
     */
    List<Check> broken(Methodology methodology, Answers answers);
}

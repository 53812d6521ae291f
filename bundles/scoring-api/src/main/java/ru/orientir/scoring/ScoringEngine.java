package ru.orientir.scoring;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;

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
     * @param period whose targets apply; not derived from the reporting period
     * @return one score for each indicator of the respondent's kind, in the methodology's order, then one for each node that has
     *     parts among them, the whole last; points that depend on the best of a group are absent
     */
    List<Score> score(Methodology methodology, TargetPeriod period, Respondent respondent);

    /** Begins a roll-up over the tree of territories. */
    RollUp rollUp(Methodology methodology, TargetPeriod period, TerritoryTree territories);

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
     * The checks that a form breaks, in the methodology's order. A rule with an operand that is missing or not applicable is not
     * judged, and neither is one without a base (a division by zero).
     *
     * @param kind whose form it is
     * @param answers the respondent's answers and its reference values, together
     * @param earlier what it stated for earlier periods
     * @param organisations for a МОУО's form: the sum of each input over the organisations of its territory that reported, by the
     *     input's code; nothing for all other forms
     */
    List<Check> broken(
            Methodology methodology, OrganisationKind kind, Answers answers, Earlier earlier, Answers organisations);

    /**
     * The recommendations whose conditions the results of one subject meet, in the methodology's order.
     *
     * @param kind of an organisation; absent for a territory
     * @param scores of the subject, its nodes among them
     */
    List<Recommendation> recommendations(
            Methodology methodology, Tier tier, Optional<OrganisationKind> kind, List<Score> scores);
}

package ru.orientir.scoring;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A roll-up in progress (свод): respondents go in one by one, each once, in any order, and territories come out. The order
 * never changes a result. What is kept grows with the number of territories, not of respondents. Not for use by several
 * threads.
 */
@ProviderType
public interface RollUp {

    /**
     * Whether points depend on the best of a group: then every respondent is to be {@link #observe observed} before the first is
     * {@link #add added}, or those points stay absent.
     */
    boolean comparesWithBest();

    /** Takes a respondent's values into account as those of a competitor; adds nothing. */
    void observe(Respondent respondent);

    /**
     * Scores a respondent by itself and adds it to its territory and to every territory above.
     *
     * <p>A МОУО's own form (kind {@code municipality}) adds only to indicators whose roll-up names that kind.
     *
     * @return its scores, one for each indicator that its kind is asked for, in the methodology's order, then
     *     one for each node that has parts among them, in the same order, the whole last
     * @throws IllegalArgumentException if its territory is not in the tree
     */
    List<Score> add(Respondent respondent);

    /**
     * The scores of a territory over all that was added: every indicator, in the methodology's order,
     * then every node of which somebody in the territory is asked a part, the whole last. Where points depend on the best, everybody has to be added before the first call.
     *
     * @param territory a code of the tree; a territory that nothing was added to has only missing values
     * @throws IllegalArgumentException if the tree has no such territory
     */
    List<Score> territory(String territory);

    /**
     * Explains one score: of an indicator or a node, of an organisation, an authority or a territory.
     *
     * <p>Where points depend on the best of a group ({@link #comparesWithBest}), everybody has to be observed and added before.
     *
     * @param code of the indicator or criterion, or {@link ru.orientir.indicator.Methodology#TOTAL}
     * @param of the code of the organisation or territory
     * @param respondents all that belong to the subject, reported or not, in any order; exactly one unless the subject is a
     *     territory. They are not added
     * @throws IllegalArgumentException if the methodology has no such indicator or node, the subject is asked for no part of the
     *     node, or respondents do not fit the subject
     */
    ScoreTrace explain(String code, String of, Subject subject, List<Respondent> respondents);
}

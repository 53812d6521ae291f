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
     * Scores a respondent by itself and adds it to its territory and to every territory above.
     *
     * <p>A МОУО's own form (kind {@code municipality}) adds only to indicators whose roll-up names that kind.
     *
     * @return its scores, one for each indicator that its kind is asked for, in the methodology's order
     * @throws IllegalArgumentException if its territory is not in the tree
     */
    List<Score> add(Respondent respondent);

    /**
     * The scores of a territory over all that was added: every indicator, in the methodology's order.
     *
     * @param territory a code of the tree; a territory that nothing was added to has only missing values
     * @throws IllegalArgumentException if the tree has no such territory
     */
    List<Score> territory(String territory);
}

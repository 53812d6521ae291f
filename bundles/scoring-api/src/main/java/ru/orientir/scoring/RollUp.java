package ru.orientir.scoring;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A roll-up in progress (свод): respondents go in one by one, in any order, and territories come out. The order never
 * changes a result. Not for use by several threads.
 */
@ProviderType
public interface RollUp {

    /**
     * Scores a respondent by itself and adds it to its territory and to every territory above.
     *
     * @return its scores, one for each indicator that its kind is asked for, in the methodology's order
     */
    List<Score> add(Respondent respondent);

    /**
     * The scores of a territory over all that was added: every indicator, in the methodology's order.
     *
     * @param territory a code of the tree; a territory that nothing was added to has only missing values
     */
    List<Score> territory(String territory);
}

package ru.orientir.reporting;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Methodology;
import ru.orientir.scoring.Score;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Territory;

/**
 * What anybody may see of a published edition: region and municipalities, nothing of organisations (domain § 7).
 *
 * @param territories the root first, then by code
 * @param figures by territory in that order, of each in the methodology's order, nodes last
 */
public record Publication(
        Campaign campaign,
        Methodology methodology,
        Edition edition,
        List<Territory> territories,
        List<Figure> figures) {

    public Publication {
        territories = List.copyOf(territories);
        figures = List.copyOf(figures);
    }

    /** The code of the region. */
    public String root() {
        return territories.get(0).code();
    }

    /**
     * A figure of one territory.
     *
     * @param score absent where it would tell of a few; without reason, change and distribution, which could tell of a few too
     * @param reported how many organisations it rests on
     * @param expected how many were asked
     * @param unreviewed whether it rests on answers that nobody has accepted although the campaign has review on
     */
    public record Figure(
            String territory,
            String indicator,
            Optional<Score> score,
            int reported,
            int expected,
            boolean unreviewed) {}

    /** A campaign with its latest published edition. */
    public record Listed(Campaign campaign, Edition edition) {}
}

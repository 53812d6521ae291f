package ru.orientir.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/**
 * What the results of a campaign would have been by another version of its methodology. Of one subject, each indicator and each
 * criterion with a result counts once.
 *
 * @param tried by which version
 * @param edition whose answers are calculated with; absent when it is what counts now
 * @param comparison from the campaign's own methodology to the one tried
 * @param compared how many results both versions can have
 * @param changed of these, how many have another value, status, points or level, or are there by one version only
 * @param added indicators and criteria that only the version tried has
 * @param removed those that only the campaign's own methodology has
 * @param retargeted the planned values for the campaign's period that would be others, in the order of the tried version's
 *     indicators: by themselves they change neither a value nor a status, and so no result
 * @param differences the part asked for of those that {@code changed} counts: the region, the other territories, then the
 *     organisations, each by code
 */
public record Trial(
        MethodologyId tried,
        long campaign,
        Optional<Edition> edition,
        Comparison comparison,
        int compared,
        int changed,
        List<OfOneVersion> added,
        List<OfOneVersion> removed,
        List<Retargeted> retargeted,
        List<Difference> differences) {

    public Trial {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        retargeted = List.copyOf(retargeted);
        differences = List.copyOf(differences);
    }

    public int unchanged() {
        return compared - changed;
    }

    /**
     * What one version only has.
     *
     * @param indicator the code of the indicator or criterion
     * @param subjects how many organisations and territories have a result of it, be it a missing one
     */
    public record OfOneVersion(String indicator, int subjects) {}

    /**
     * A planned value that would be another.
     *
     * @param indicator the code of an indicator that both versions have
     * @param before absent where the campaign's own methodology has none
     * @param after absent where the version tried has none
     */
    public record Retargeted(String indicator, Tier tier, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

    /**
     * One result that would be another.
     *
     * @param organisation the code of the organisation or territory
     * @param indicator the code of the indicator or criterion
     * @param before absent when this subject had no such result
     * @param after absent when this subject would have no such result
     * @param because places in the changes of the comparison
     */
    public record Difference(
            String organisation,
            String name,
            Subject subject,
            String indicator,
            Optional<Figure> before,
            Optional<Figure> after,
            List<Integer> because) {

        public Difference {
            because = List.copyOf(because);
        }
    }

    /** What is compared of a result. */
    public record Figure(
            Optional<BigDecimal> value, ValueStatus status, Optional<BigDecimal> points, Optional<String> level) {

        public static Figure of(Score score) {
            return new Figure(score.value(), score.status(), score.points(), score.level());
        }

        /** Whether a reader would see the same; zeros behind the point make no difference. */
        public boolean same(Figure other) {
            return status == other.status
                    && level.equals(other.level)
                    && same(value, other.value)
                    && same(points, other.points);
        }

        private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
            return one.isPresent() == other.isPresent()
                    && one.map(number -> number.compareTo(other.orElseThrow()) == 0)
                            .orElse(true);
        }
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.scoring.Score;

/** One node of one subject, with the parts that the subject is asked for. */
record NodeResult(Score score, List<Part> parts) {

    /** The parts that are brought together. */
    List<Part> counted() {
        return parts.stream().filter(part -> part.counted().isPresent()).toList();
    }

    /** Whether its points wait for the best of a group. */
    boolean isUnobserved() {
        return parts.stream().anyMatch(Part::unobserved);
    }

    /**
     * One part.
     *
     * @param unknown whether it has no points because something is missing
     * @param unobserved whether that is only the best of its group, or of that of something under it
     * @param rule what becomes of it; absent for a part with points
     */
    record Part(NodePart part, Score score, boolean unknown, boolean unobserved, Optional<Absent> rule) {

        boolean hasPoints() {
            return rule.isEmpty();
        }

        /** The points with which it counts; absent when it is left out. */
        Optional<BigDecimal> counted() {
            if (hasPoints()) {
                return score.points();
            }
            return rule.get() == Absent.ZERO ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        }

        boolean leavesTheWholeMissing() {
            return rule.filter(Absent.MISSING::equals).isPresent();
        }
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Aggregate.Absent;

/** Says what points come to in nodes: straight from the words of the rules, with arithmetic of its own. */
final class NodeOracle {

    private NodeOracle() {}

    /** Why a part has no points, if it has none. */
    enum State {
        POINTS,
        MISSING,
        OUTSIDE
    }

    /** One part. */
    record Part(int weight, State state, BigDecimal points) {}

    /** How parts are brought together. */
    record Way(boolean weighs, Absent missing, Absent outside) {}

    /** What must come out of a node; its weight above is one. */
    static Part node(Way way, List<Part> parts) {
        if (parts.stream().allMatch(part -> part.state == State.OUTSIDE)) {
            return new Part(1, State.OUTSIDE, null);
        }
        Fraction over = Fraction.ZERO;
        Fraction under = Fraction.ZERO;
        boolean any = false;
        for (Part part : parts) {
            Optional<BigDecimal> counted = Optional.of(BigDecimal.ZERO);
            if (part.state == State.POINTS) {
                counted = Optional.of(part.points);
            } else {
                Absent rule = part.state == State.MISSING ? way.missing : way.outside;
                if (rule == Absent.MISSING) {
                    return new Part(1, State.MISSING, null);
                }
                counted = rule == Absent.ZERO ? counted : Optional.empty();
            }
            if (counted.isPresent()) {
                Fraction weight = Fraction.of(way.weighs ? part.weight : 1, 1);
                over = over.plus(weight.times(Fraction.of(counted.get())));
                under = under.plus(weight);
                any = true;
            }
        }
        if (!any) {
            return new Part(1, State.MISSING, null);
        }
        return new Part(1, State.POINTS, (way.weighs ? over.over(under) : over).halfUp(2));
    }

    /** Every way there is. */
    static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (boolean weighs : List.of(true, false)) {
            for (Absent missing : Absent.values()) {
                for (Absent outside : Absent.values()) {
                    ways.add(new Way(weighs, missing, outside));
                }
            }
        }
        return ways;
    }
}

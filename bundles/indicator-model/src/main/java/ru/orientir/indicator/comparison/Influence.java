package ru.orientir.indicator.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.comparison.Change.Kind;
import ru.orientir.indicator.formula.Operand;

/** Which differences between two versions can touch the value, the points or the level of one result. */
final class Influence {

    /** What of an input says which answers are taken, or what becomes of them elsewhere: given answers stay what they are. */
    private static final Set<String> TAKING_ANSWERS = Set.of("min", "max", "use", "accrual");

    /** Of a part: what touches the node above and not the part itself. */
    private static final Set<String> OF_THE_NODE_ABOVE = Set.of("weight", "criterion");

    private final String code;
    private final Set<String> under = new HashSet<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> aimed = new HashSet<>();
    private boolean commonLevels;

    /** @param code of an indicator or a criterion, or {@link Methodology#TOTAL} */
    Influence(List<Methodology> versions, String code) {
        this.code = code;
        versions.forEach(this::look);
    }

    boolean touchedBy(Change change) {
        if (change.kind() == Kind.REWORDED) {
            return false;
        }
        return switch (change.part()) {
            case INPUT -> inputs.contains(change.code()) && !TAKING_ANSWERS.contains(change.field());
            case CRITERION, INDICATOR, TOTAL ->
                change.code().equals(code) ? touchedByItsOwn(change) : touchedFromUnder(change);
            case LEVEL -> commonLevels;
            case FORM, CHECK, RECOMMENDATION -> false;
        };
    }

    private boolean touchedByItsOwn(Change change) {
        return !OF_THE_NODE_ABOVE.contains(change.field()) && touchesPoints(change);
    }

    /** The level of a part is not brought together; its points are. */
    private boolean touchedFromUnder(Change change) {
        return under.contains(change.code()) && !change.field().equals("levels") && touchesPoints(change);
    }

    /** A planned value gives points only where points are measured by it. */
    private boolean touchesPoints(Change change) {
        return change.kind() != Kind.RETARGETED || aimed.contains(change.code());
    }

    private void look(Methodology version) {
        Map<String, String> parents = Ancestry.parents(version);
        version.allCriteria().stream()
                .map(Criterion::code)
                .filter(criterion -> isIn(criterion, parents))
                .forEach(under::add);
        version.indicators().stream()
                .filter(indicator -> isIn(indicator.code(), parents))
                .filter(indicator -> indicator.code().equals(code) || !(indicator.points() instanceof PointsRule.None))
                .forEach(this::look);
        commonLevels |= ownLevels(version).filter(List::isEmpty).isPresent();
    }

    private boolean isIn(String part, Map<String, String> parents) {
        String at = part;
        while (at != null && !at.equals(code)) {
            at = parents.get(at);
        }
        return at != null;
    }

    private void look(Indicator indicator) {
        under.add(indicator.code());
        indicator.formulas().forEach(formula -> look(formula.inputs()));
        if (indicator.points() instanceof PointsRule.ToTarget) {
            aimed.add(indicator.code());
        }
    }

    private void look(Set<String> operands) {
        operands.stream().map(operand -> Operand.of(operand).named()).forEach(inputs::add);
    }

    /** Empty for what this version does not have. */
    private Optional<List<Level>> ownLevels(Methodology version) {
        if (code.equals(Methodology.TOTAL)) {
            return version.total().map(total -> version.totalLevels());
        }
        return version.indicator(code).map(Indicator::levels).or(() -> version.criterion(code)
                .map(Criterion::levels));
    }
}

package ru.orientir.indicator.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.indicator.formula.Range;
import ru.orientir.indicator.formula.Ratio;
import ru.orientir.indicator.formula.Rational;

/** A pack as the rules look at it: what was read, and the nodes that its aggregates make. */
final class Contents {

    private final Draft draft;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Formula, Optional<Ratio>> ratios = new IdentityHashMap<>();

    Contents(Draft draft) {
        this.draft = draft;
        new NodesReading(draft.methodology(), draft.places().begin())
                .nodes()
                .forEach(node -> nodes.putIfAbsent(node.code(), node));
    }

    Draft draft() {
        return draft;
    }

    Methodology methodology() {
        return draft.methodology();
    }

    /** The place of the last of the keys on this path from the outermost table that is there. */
    Position place(String... path) {
        return place(draft.places().begin(), path);
    }

    /** The place of the last of the keys on this path from a table that is there; of none, that of the table. */
    Position place(Position table, String... path) {
        return draft.places().of(table, path);
    }

    /** The place of what a worked example says of one of its organisations, or of the single form that it is about. */
    Position place(GoldenCase example, int number, String... path) {
        if (example.territory().isEmpty()) {
            return place(example.position(), path);
        }
        return place(
                example.position(),
                Stream.concat(Stream.of("organisations", String.valueOf(number)), Stream.of(path))
                        .toArray(String[]::new));
    }

    /** The place of a planned value: of a tier of its own, or of all. */
    Position place(Indicator indicator, Optional<Tier> tier, TargetPeriod period) {
        return tier.map(own -> place(indicator.position(), "targets", own.code(), period.toString()))
                .orElseGet(() -> place(indicator.position(), "targets", period.toString()));
    }

    List<Indicator> indicators() {
        return draft.methodology().indicators();
    }

    Optional<Indicator> indicator(String code) {
        return draft.methodology().indicator(code);
    }

    /** The criteria with an aggregate, each after those under it, and the whole if it has one. */
    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    Optional<Node> node(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /** The inputs that a formula names, whichever period or respondent it takes them of; none for a condition over results. */
    Collection<Input> inputs(Formula formula) {
        return inputs(formula.inputs().stream());
    }

    /** Those of the respondent itself, of this period or an earlier one. */
    Collection<Input> ownInputs(Formula formula) {
        return inputs(
                formula.inputs().stream().filter(operand -> !(Operand.of(operand) instanceof Operand.OfOrganisations)));
    }

    /** Each once, known by its code: to hash an input is to hash all that it says. */
    private Collection<Input> inputs(Stream<String> operands) {
        Map<String, Input> named = new LinkedHashMap<>();
        operands.forEach(operand ->
                draft.methodology().operandInput(operand).ifPresent(input -> named.putIfAbsent(input.code(), input)));
        return named.values();
    }

    /** The ratio that an indicator's formula is, found once for all rules. */
    Optional<Ratio> ratio(Indicator indicator) {
        return ratios.computeIfAbsent(indicator.formula(), formula -> Ratio.of(formula.expression()));
    }

    /** The input behind an operand of an indicator's formula. */
    Input behind(String operand) {
        return draft.methodology().operandInput(operand).orElseThrow();
    }

    /** Between what the number lies that an operand of an indicator's formula may be answered with. */
    Range range(String operand) {
        Input input = behind(operand);
        Optional<Rational> least = input.minimum().map(Rational::of);
        Optional<Rational> most = input.maximum().map(Rational::of);
        return switch (input.type()) {
            case COUNT ->
                new Range(
                        Optional.of(least.filter(number -> number.signum() > 0).orElse(Rational.ZERO)), most);
            case DECIMAL -> new Range(least, most);
            case YES_NO, CHOICE, TEXT, LINK, FILE -> Range.ANY;
        };
    }

    /** Whether an indicator or a node can have points. */
    boolean hasPoints(String code) {
        return nodes.containsKey(code)
                || indicator(code)
                        .filter(found -> !(found.points() instanceof PointsRule.None))
                        .isPresent();
    }

    /** The levels that an indicator with points or a node is measured by: its own, or else the methodology's. */
    List<Level> levels(String code) {
        if (!hasPoints(code)) {
            return List.of();
        }
        List<Level> own = node(code)
                .map(Node::levels)
                .orElseGet(() -> indicator(code).map(Indicator::levels).orElse(List.of()));
        return methodology().levels(own);
    }
}

package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Operand;

/**
 * The slots of a methodology: one for each operand that some indicator names. Those of this period come first, in the order of
 * the codes, since answers come in that order.
 */
final class SlotTable {

    private final List<Slot> slots;
    private final int ownCount;
    private final Map<String, Slot> byCode = new HashMap<>();

    private SlotTable(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        this.ownCount =
                (int) slots.stream().filter(slot -> slot.earlier().isEmpty()).count();
        slots.forEach(slot -> byCode.put(slot.code(), slot));
    }

    /** @throws IllegalArgumentException if a formula names an input that the methodology does not have */
    static SlotTable of(Methodology methodology) {
        Set<String> named = new TreeSet<>();
        Set<String> evaluated = new TreeSet<>();
        for (Indicator indicator : methodology.indicators()) {
            for (Formula formula : indicator.formulas()) {
                named.addAll(formula.inputs());
                if (Calculation.shape(formula).isEmpty()) {
                    evaluated.addAll(formula.inputs());
                }
            }
        }
        List<Operand> own = new ArrayList<>();
        List<Operand> others = new ArrayList<>();
        for (String code : named) {
            Operand operand = Operand.of(code);
            (operand instanceof Operand.Own ? own : others).add(operand);
        }
        own.addAll(others);
        List<Slot> slots = new ArrayList<>();
        for (Operand operand : own) {
            slots.add(Slot.of(slots.size(), input(methodology, operand), operand, evaluated.contains(operand.code())));
        }
        return new SlotTable(slots);
    }

    private static Input input(Methodology methodology, Operand operand) {
        return methodology
                .operandInput(operand.code())
                .orElseThrow(() -> new IllegalArgumentException("a formula names the unknown input " + operand.code()));
    }

    List<Slot> slots() {
        return slots;
    }

    /** How many slots are of this period; the others follow them. */
    int ownCount() {
        return ownCount;
    }

    List<String> codes() {
        return slots.stream().map(Slot::code).toList();
    }

    /** The slots of operands, in the order of their codes as they are given. */
    List<Slot> all(Collection<String> of) {
        return of.stream().map(code -> find(code).orElseThrow()).toList();
    }

    Optional<Slot> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

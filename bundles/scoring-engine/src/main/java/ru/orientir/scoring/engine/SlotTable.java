package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;

/** The numbered slots of a methodology: one for each input that some indicator names, in the order of the codes. */
final class SlotTable {

    private final List<Input> inputs;
    private final Map<String, Integer> slots = new HashMap<>();
    private final boolean[] evaluated;

    private SlotTable(List<Input> inputs, Set<String> evaluated) {
        this.inputs = List.copyOf(inputs);
        this.evaluated = new boolean[inputs.size()];
        for (int slot = 0; slot < inputs.size(); slot++) {
            slots.put(inputs.get(slot).code(), slot);
            this.evaluated[slot] = evaluated.contains(inputs.get(slot).code());
        }
    }

    /** @throws IllegalArgumentException if a formula names an input that the methodology does not have */
    static SlotTable of(Methodology methodology) {
        Set<String> named = new TreeSet<>();
        Set<String> evaluated = new TreeSet<>();
        for (Indicator indicator : methodology.indicators()) {
            named.addAll(indicator.formula().inputs());
            if (CompiledIndicator.shape(indicator.formula()).isEmpty()) {
                evaluated.addAll(indicator.formula().inputs());
            }
        }
        List<Input> inputs = new ArrayList<>();
        for (String code : named) {
            inputs.add(methodology
                    .input(code)
                    .orElseThrow(() -> new IllegalArgumentException("a formula names the unknown input " + code)));
        }
        return new SlotTable(inputs, evaluated);
    }

    int size() {
        return inputs.size();
    }

    Input input(int slot) {
        return inputs.get(slot);
    }

    List<String> codes() {
        return inputs.stream().map(Input::code).toList();
    }

    /** Whether some formula is more than a quotient of sums, so that its evaluator looks at this slot. */
    boolean isEvaluated(int slot) {
        return evaluated[slot];
    }

    /** The slot of an input that is known to have one. */
    int slot(String code) {
        return slots.get(code);
    }

    /**
     * The slot of an input, or −1.
     *
     * @param likely the slot to try first: answers come in the order of the codes, so it is nearly always the next one
     */
    int find(String code, int likely) {
        if (likely < inputs.size() && inputs.get(likely).code().equals(code)) {
            return likely;
        }
        return slots.getOrDefault(code, -1);
    }
}

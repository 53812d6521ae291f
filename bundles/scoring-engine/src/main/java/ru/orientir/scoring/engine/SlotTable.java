package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;

/** The slots of a methodology: one for each input that some indicator names, in the order of the codes. */
final class SlotTable {

    private final List<Slot> slots;
    private final Map<String, Slot> byCode = new HashMap<>();

    private SlotTable(List<Slot> slots) {
        this.slots = List.copyOf(slots);
        slots.forEach(slot -> byCode.put(slot.code(), slot));
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
        List<Slot> slots = new ArrayList<>();
        for (String code : named) {
            Input input = methodology
                    .input(code)
                    .orElseThrow(() -> new IllegalArgumentException("a formula names the unknown input " + code));
            slots.add(Slot.of(slots.size(), input, evaluated.contains(code)));
        }
        return new SlotTable(slots);
    }

    List<Slot> slots() {
        return slots;
    }

    List<String> codes() {
        return slots.stream().map(Slot::code).toList();
    }

    Optional<Slot> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}

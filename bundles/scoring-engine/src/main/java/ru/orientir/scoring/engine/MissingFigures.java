package ru.orientir.scoring.engine;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The figures of one formula that lacks operands. */
final class MissingFigures {

    /** For so many operands every figure is prepared: who is silent lacks operands in every indicator. */
    private static final int MOST_PREPARED = 4;

    private final List<Slot> operands;
    private final int[] slots;
    /** By the set of missing operands, a bit for each. */
    private final List<Figure> prepared;

    /** @param slots the slot of each operand */
    MissingFigures(List<Slot> operands, int[] slots) {
        this.operands = List.copyOf(operands);
        this.slots = slots.clone();
        this.prepared = IntStream.range(0, slots.length <= MOST_PREPARED ? 1 << slots.length : 0)
                .mapToObj(set -> figure(operand -> (set >> operand & 1) == 1))
                .toList();
    }

    Figure of(Slots respondent) {
        if (slots.length > MOST_PREPARED) {
            return figure(operand -> !respondent.given(slots[operand]));
        }
        int set = 0;
        for (int operand = 0; operand < slots.length; operand++) {
            if (!respondent.given(slots[operand])) {
                set |= 1 << operand;
            }
        }
        return prepared.get(set);
    }

    private Figure figure(IntPredicate isMissing) {
        return Figure.missing(IntStream.range(0, slots.length)
                .filter(isMissing)
                .mapToObj(operand -> operands.get(operand).code())
                .toList());
    }
}

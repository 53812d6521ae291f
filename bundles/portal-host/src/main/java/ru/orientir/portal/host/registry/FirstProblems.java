package ru.orientir.portal.host.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/**
 * Of what is wrong with a file the first by row, and how much there is. The others are not kept: 300,000 bad rows of several
 * mistakes each would take the heap, and nobody reads on.
 */
final class FirstProblems {

    private static final int SHOWN = 1000;
    /** One more, for the row that the rest begins with. */
    private static final int KEPT = SHOWN + 1;

    private final List<RowProblem> first = new ArrayList<>();
    private int count;

    void add(RowProblem problem) {
        count++;
        first.add(problem);
        if (first.size() >= 4 * KEPT) {
            cut();
        }
    }

    void addAll(Collection<RowProblem> problems) {
        problems.forEach(this::add);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** By row; those of one row as they were found. */
    List<RowProblem> list() {
        cut();
        if (count <= SHOWN) {
            return List.copyOf(first);
        }
        List<RowProblem> shown = new ArrayList<>(first.subList(0, SHOWN));
        shown.add(new RowProblem(
                first.get(SHOWN).row(),
                "",
                "organisation.more",
                "Показаны первые " + SHOWN + " замечаний из " + count + "."));
        return shown;
    }

    private void cut() {
        first.sort(Comparator.comparingInt(RowProblem::row));
        if (first.size() > KEPT) {
            first.subList(KEPT, first.size()).clear();
        }
    }
}

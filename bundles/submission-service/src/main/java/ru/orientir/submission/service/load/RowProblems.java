package ru.orientir.submission.service.load;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.submission.Problem;

/** What is wrong with the rows of a file: the first hundred in full, then how many more. */
final class RowProblems {

    private static final int SHOWN = 100;

    private final List<Problem> first = new ArrayList<>();
    private int count;

    /** The name of a cell: the number of its row in the file, and its column. */
    static String field(int row, String column) {
        return "rows[" + row + "]." + column;
    }

    void add(Problem problem) {
        if (count++ < SHOWN) {
            first.add(problem);
        }
    }

    void add(String code, int row, String column, String message) {
        add(new Problem(code, field(row, column), message));
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<Problem> list() {
        List<Problem> all = new ArrayList<>(first);
        if (count > SHOWN) {
            all.add(new Problem("rows.more", "", "И ещё замечаний: " + (count - SHOWN) + "."));
        }
        return all;
    }
}

package ru.orientir.submission.service.load;

import java.util.List;
import ru.orientir.submission.Problem;
import ru.orientir.submission.service.form.ToldProblems;

/** What is wrong with the rows of a file: the first hundred in full, then how many more. */
final class RowProblems {

    private static final int SHOWN = 100;

    private final ToldProblems told = new ToldProblems(SHOWN);

    /** The name of a cell: the number of its row in the file, and its column. */
    static String field(int row, String column) {
        return "rows[" + row + "]." + column;
    }

    void add(Problem problem) {
        told.add(problem);
    }

    void add(String code, int row, String column, String message) {
        add(new Problem(code, field(row, column), message));
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<Problem> list() {
        return told.list();
    }
}

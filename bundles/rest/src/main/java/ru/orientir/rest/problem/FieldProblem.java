package ru.orientir.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.submission.Problem;

/**
 * What is wrong with one field.
 *
 * @param field the code of the input, the name of the member, or the name of the column
 * @param row the row of a file, the header being row 1; absent outside files
 * @param code stable, for programs
 * @param message in Russian: what is wrong and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String field, @MayBeAbsent Integer row, String code, String message) {

    /** How services name a cell of a file. */
    private static final Pattern CELL = Pattern.compile("rows\\[(\\d{1,9})]\\.(.+)");

    public FieldProblem(String field, String code, String message) {
        this(field, null, code, message);
    }

    /** A service's problem with a field or with a cell. */
    static FieldProblem of(Problem problem) {
        Matcher cell = CELL.matcher(problem.field());
        return cell.matches()
                ? new FieldProblem(cell.group(2), Integer.valueOf(cell.group(1)), problem.code(), problem.message())
                : new FieldProblem(problem.field(), problem.code(), problem.message());
    }
}

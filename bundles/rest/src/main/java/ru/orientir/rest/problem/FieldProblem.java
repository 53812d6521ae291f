package ru.orientir.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is wrong with one field.
 *
 * @param field the code of the input, the name of the member, or the name of the column
 * @param row the row of a file, the header being row 1; absent outside files
 * @param code stable, for programs
 * @param message in Russian: what is wrong and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String field, Integer row, String code, String message) {

    public FieldProblem(String field, String code, String message) {
        this(field, null, code, message);
    }
}

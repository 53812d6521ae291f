package ru.orientir.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as clients see it (RFC 9457).
 *
 * @param title in Russian, what happened
 * @param detail in Russian, what to do
 * @param code stable, for programs
 * @param incident the number that also stands in the log
 * @param fields the inputs concerned; left out when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String title, String detail, int status, String code, String incident, List<FieldProblem> fields) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record FieldProblem(String field, String code, String message) {}
}

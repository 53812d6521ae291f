package ru.orientir.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * An error as clients see it (RFC 9457).
 *
 * @param title in Russian: what happened
 * @param detail in Russian: what to do
 * @param code stable, for programs
 * @param incident the number that also stands in the log
 * @param fields the fields of a body that are concerned; left out when there are none
 * @param more members that only some problems have: both versions after a 412, the {@code problems} of a file with their rows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String title,
        String detail,
        int status,
        String code,
        String incident,
        @MayBeAbsent List<FieldProblem> fields,
        Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemDetails {
        fields = List.copyOf(fields);
        more = Map.copyOf(more);
    }

    @Override
    @JsonAnyGetter
    public Map<String, Object> more() {
        return more;
    }
}

package ru.orientir.rest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Problem;

/** A request that is refused, by a resource, a filter or a reader. Carries everything the answer will say. */
public final class RequestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final String code;
    private final String detail;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> more;

    private RequestProblem(
            ProblemKind kind, String code, String detail, List<FieldProblem> fields, Map<String, Object> more) {
        // A refusal is an ordinary answer: nobody reads its stack, so none is collected.
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.detail = detail;
        this.fields = List.copyOf(fields);
        this.more = Map.copyOf(more);
    }

    public static RequestProblem of(ProblemKind kind) {
        return new RequestProblem(kind, kind.code(), kind.detail(), List.of(), Map.of());
    }

    public static RequestProblem of(ProblemKind kind, String code, String detail) {
        return new RequestProblem(kind, code, detail, List.of(), Map.of());
    }

    /** A request that cannot be read because of one field. */
    public static RequestProblem malformed(String code, FieldProblem field) {
        return new RequestProblem(ProblemKind.MALFORMED, code, field.message(), List.of(field), Map.of());
    }

    /** One field that cannot be taken. */
    public static RequestProblem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldProblem(field, code, message)));
    }

    /** Several fields that cannot be taken; not empty. */
    public static RequestProblem invalid(List<FieldProblem> fields) {
        return new RequestProblem(ProblemKind.INVALID, fields.get(0).code(), summary(fields), fields, Map.of());
    }

    /** Several places of a file that cannot be taken; not empty. A file has {@code problems} where a body has {@code fields}. */
    public static RequestProblem file(List<FieldProblem> problems) {
        return file(problems, Map.of("problems", problems));
    }

    /**
     * The same with members of its own in the answer.
     *
     * @param more among them {@code problems}
     */
    public static RequestProblem file(List<FieldProblem> problems, Map<String, Object> more) {
        return new RequestProblem(ProblemKind.INVALID, problems.get(0).code(), summary(problems), List.of(), more);
    }

    /** What a service refused. */
    public static RequestProblem refused(Outcome.Reason reason, List<Problem> problems) {
        ProblemKind kind =
                switch (reason) {
                    case INVALID -> ProblemKind.INVALID;
                    case CONFLICT -> ProblemKind.CONFLICT;
                };
        if (problems.isEmpty()) {
            return of(kind);
        }
        List<FieldProblem> fields = new ArrayList<>();
        StringJoiner detail = new StringJoiner(" ");
        for (Problem problem : problems) {
            if (problem.field().isEmpty()) {
                detail.add(problem.message());
            } else {
                fields.add(FieldProblem.of(problem));
            }
        }
        String code = problems.get(0).code();
        String told;
        if (detail.length() == 0) {
            told = summary(fields);
        } else {
            told = problems.get(0).field().isEmpty() ? detail.toString() : summary(fields) + " " + detail;
        }
        boolean file = fields.stream().anyMatch(problem -> problem.row() != null);
        return file
                ? new RequestProblem(kind, code, told, List.of(), Map.of("problems", fields))
                : new RequestProblem(kind, code, told, fields, Map.of());
    }

    /** Someone was faster. */
    public static RequestProblem stale(Object current, Object yours) {
        return new RequestProblem(
                ProblemKind.STALE,
                ProblemKind.STALE.code(),
                ProblemKind.STALE.detail(),
                List.of(),
                Map.of("current", current, "yours", yours));
    }

    private static String summary(List<FieldProblem> fields) {
        return fields.size() == 1 ? fields.get(0).message() : ProblemKind.INVALID.detail();
    }

    public ProblemKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Map<String, Object> more() {
        return more;
    }
}

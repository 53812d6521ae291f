package ru.orientir.rest.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Takes the members of a body one by one and tells everything that is wrong with them at once. */
public final class Fields {

    /** One MiB has room for 80,000 mistakes; nobody reads as many. */
    private static final int TOLD = 400;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** A member that has to be there; null, with a problem noted, when it is not. */
    public <T> T required(String field, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problem(field, "field.required", "Заполните это поле.");
            return null;
        }
        return value;
    }

    /** A member that has to be there and to be one of certain words. */
    public <T> T required(String field, String value, Function<String, Optional<T>> reader) {
        String given = required(field, value);
        return given == null ? null : known(field, given, reader);
    }

    /** Null, with a problem noted, when the reader does not know the text. */
    public <T> T known(String field, String value, Function<String, Optional<T>> reader) {
        Optional<T> known = reader.apply(value);
        if (known.isEmpty()) {
            problem(field, "field.value", "Такого значения не бывает. Исправьте поле.");
        }
        return known.orElse(null);
    }

    public void problem(String field, String code, String message) {
        if (problems.size() < TOLD) {
            problems.add(new FieldProblem(field, code, message));
        } else if (problems.size() == TOLD) {
            problems.add(new FieldProblem("", "problems.more", "Есть и другие замечания. Исправьте сначала эти."));
        }
    }

    /** @throws RequestProblem if anything was wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw RequestProblem.invalid(problems);
        }
    }

    /** A text that may be missing; a blank one is missing. */
    public static Optional<String> optional(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }
}

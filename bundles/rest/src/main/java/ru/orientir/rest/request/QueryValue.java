package ru.orientir.rest.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Turns the text of a query parameter into a value; an absent or empty one is no filter. */
public final class QueryValue {

    private QueryValue() {}

    /** @throws RequestProblem if the reader does not know the text */
    public static <T> Optional<T> of(String name, String text, Function<String, Optional<T>> reader) {
        Optional<String> given = text(text);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.apply(given.get()).orElseThrow(() -> unknown(name)));
    }

    /**
     * One of the codes of an enumeration.
     *
     * @throws RequestProblem if it is none of them; it lists them
     */
    public static <T> Optional<T> oneOf(String name, String text, List<T> known, Function<T, String> code) {
        Optional<String> given = text(text);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.stream()
                .filter(one -> code.apply(one).equals(given.get()))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "Такого значения у параметра «" + name + "» нет. Возможны: "
                                + known.stream().map(code).collect(Collectors.joining(", ", "", ".")))));
    }

    /** @throws RequestProblem if it is absent, or if the reader does not know the text */
    public static <T> T required(String name, String text, Function<String, Optional<T>> reader) {
        return of(name, text, reader)
                .orElseThrow(() -> RequestProblem.malformed(
                        "query.required",
                        new FieldProblem(name, "query.required", "Укажите параметр «" + name + "».")));
    }

    public static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    /** @throws RequestProblem if the text is no day */
    public static Optional<LocalDate> day(String name, String text) {
        return of(name, text, day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * False when it is absent. An empty one is refused: whoever writes {@code ?dryRun} does not mean the contrary.
     *
     * @throws RequestProblem if the text is neither {@code true} nor {@code false}
     */
    public static boolean flag(String name, String text) {
        if (text == null) {
            return false;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw RequestProblem.malformed(
                        "query.value",
                        new FieldProblem(name, "query.value", "Укажите «" + name + "=true» или «" + name + "=false»."));
        };
    }

    static RequestProblem unknown(String name) {
        return refused(name, "Такого значения у параметра «" + name + "» нет.");
    }

    private static RequestProblem refused(String name, String message) {
        return RequestProblem.malformed("query.value", new FieldProblem(name, "query.value", message));
    }
}

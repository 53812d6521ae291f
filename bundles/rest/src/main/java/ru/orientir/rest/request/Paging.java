package ru.orientir.rest.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which page of a list is wanted: {@code page} from 0, {@code size} from 1 to 500, 50 if nothing is said. */
public record Paging(int page, int size) {

    private static final int LARGEST = 500;
    private static final int USUAL = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** @throws ru.orientir.rest.problem.RequestProblem if one of them is no number in its range */
    public static Paging of(String page, String size) {
        return new Paging(number("page", page, 0, LAST_PAGE, 0), number("size", size, 1, LARGEST, USUAL));
    }

    private static int number(String name, String text, int least, int most, int otherwise) {
        Function<String, Optional<Integer>> reader = digits -> digits.matches("\\d{1,7}")
                ? Optional.of(Integer.parseInt(digits)).filter(number -> number >= least && number <= most)
                : Optional.empty();
        return QueryValue.of(name, text, reader).orElse(otherwise);
    }

    /** The place of the first item in the whole list, from 0. */
    public int first() {
        return page * size;
    }

    /** The part of a whole list that is this page. */
    public <T> List<T> cut(List<T> all) {
        int from = Math.min(first(), all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }
}

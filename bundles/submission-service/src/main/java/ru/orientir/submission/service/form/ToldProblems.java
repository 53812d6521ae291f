package ru.orientir.submission.service.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import ru.orientir.submission.Problem;

/**
 * What is wrong with a request: so many problems in full, then how many more. One MiB has room for 80,000 mistakes, and nobody
 * reads an answer of ten.
 */
public final class ToldProblems {

    /** As many as a methodology with mistakes is told; no form has as many fields. */
    static final int OF_BODY = 400;

    private final int shown;
    private final List<Problem> first = new ArrayList<>();
    private int count;

    /** Of a body of JSON. */
    public ToldProblems() {
        this(OF_BODY);
    }

    /** @param shown how many are told in full */
    public ToldProblems(int shown) {
        this.shown = shown;
    }

    public void add(Problem problem) {
        if (count++ < shown) {
            first.add(problem);
        }
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public List<Problem> list() {
        List<Problem> all = new ArrayList<>(first);
        if (count > shown) {
            all.add(new Problem(
                    "problems.more", "", "И ещё замечаний: " + (count - shown) + ". Исправьте сначала эти."));
        }
        return all;
    }
}

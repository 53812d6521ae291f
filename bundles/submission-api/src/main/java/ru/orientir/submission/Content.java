package ru.orientir.submission;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Answers;

/**
 * The full document of a revision.
 *
 * @param answers the respondent's answers, reference values not included
 * @param explanations the respondent's on warnings, by the code of the check
 * @param remarks the reviewer's, until the form is submitted again; the reason of a return or a reopening is the first of
 *     them and concerns the whole form
 */
public record Content(Answers answers, SortedMap<String, String> explanations, List<Remark> remarks) {

    public static final Content EMPTY = new Content(Answers.NONE, new TreeMap<>(), List.of());

    public Content {
        explanations = Collections.unmodifiableSortedMap(new TreeMap<>(explanations));
        remarks = List.copyOf(remarks);
    }
}

package ru.orientir.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All answers of one respondent, in the order of the inputs' codes. An input that is not listed is {@link Answer.Missing}.
 */
public record Answers(SortedMap<String, Answer> byInput) {

    public static final Answers NONE = new Answers(new TreeMap<>());

    public Answers {
        TreeMap<String, Answer> kept = new TreeMap<>(byInput);
        kept.values().removeIf(Answer.Missing.class::isInstance);
        byInput = Collections.unmodifiableSortedMap(kept);
    }

    public static Answers of(Map<String, Answer> byInput) {
        return new Answers(new TreeMap<>(byInput));
    }

    public Answer answer(String input) {
        return byInput.getOrDefault(input, Answer.MISSING);
    }

    /** These answers with the given ones put over them; a {@link Answer.Missing} clears its input. */
    public Answers with(Map<String, Answer> changes) {
        TreeMap<String, Answer> merged = new TreeMap<>(byInput);
        merged.putAll(changes);
        return new Answers(merged);
    }
}

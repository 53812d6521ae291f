package ru.orientir.persistence.document;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;

/** The words of stored results, read back. */
public final class ResultCodes {

    private static final Map<String, Subject> SUBJECTS = byCode(Subject.values(), Subject::code);
    private static final Map<String, ValueStatus> STATUSES = byCode(ValueStatus.values(), ValueStatus::code);

    private ResultCodes() {}

    public static Subject subject(String code) {
        return known(SUBJECTS.get(code), code);
    }

    public static ValueStatus status(String code) {
        return known(STATUSES.get(code), code);
    }

    private static <T> T known(T value, String code) {
        if (value == null) {
            throw new IllegalStateException("a stored result has an unknown word: " + code);
        }
        return value;
    }

    private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
        return Arrays.stream(values).collect(Collectors.toMap(code, Function.identity()));
    }
}

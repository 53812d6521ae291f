package ru.orientir.submission;

import java.util.List;
import ru.orientir.indicator.Check;

/**
 * A problem that the checks of a form found.
 *
 * @param check the code of the broken rule, or {@code required} and the like for what every form must have
 * @param inputs the inputs that it concerns
 * @param explained true when the respondent explained this warning
 */
public record CheckResult(
        String check, Check.Severity severity, String message, List<String> inputs, boolean explained) {
    public CheckResult {
        inputs = List.copyOf(inputs);
    }
}

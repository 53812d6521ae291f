package ru.orientir.rest.submission;

import java.util.List;
import ru.orientir.submission.CheckResult;

/**
 * What a check found.
 *
 * @param check the code of the broken rule
 * @param severity {@code error} blocks submitting, {@code warning} asks for an explanation
 * @param inputs the inputs that it concerns
 */
public record CheckProblemJson(String check, String severity, String message, List<String> inputs, boolean explained) {

    static CheckProblemJson of(CheckResult result) {
        return new CheckProblemJson(
                result.check(), result.severity().code(), result.message(), result.inputs(), result.explained());
    }
}

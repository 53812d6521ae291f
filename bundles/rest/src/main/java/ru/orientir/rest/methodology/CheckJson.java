package ru.orientir.rest.methodology;

import java.util.Locale;
import ru.orientir.indicator.Check;

/**
 * A rule over the inputs of a form.
 *
 * @param severity {@code error} or {@code warning}
 */
public record CheckJson(String code, String rule, String severity, String message) {

    static CheckJson of(Check check) {
        return new CheckJson(
                check.code(), check.rule().text(), check.severity().name().toLowerCase(Locale.ROOT), check.message());
    }
}

package ru.orientir.rest.methodology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.orientir.indicator.MethodologyId;

/** How a query names a version: {@code 1.1} of the same methodology, or {@code other/1.1}. */
final class NamedVersion {

    private static final Pattern TEXT = Pattern.compile("(?:([a-z0-9-]{1,100})/)?([0-9.]{1,100})");

    private NamedVersion() {}

    /** @param methodology whose version it is where the text names none */
    static Optional<MethodologyId> of(String text, String methodology) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new MethodologyId(matcher.group(1) == null ? methodology : matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}

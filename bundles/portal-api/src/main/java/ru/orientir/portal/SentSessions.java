package ru.orientir.portal;

import java.util.List;
import java.util.regex.Pattern;

/** Finds sessions in what browsers send as {@code Cookie}. By hand: cookies of other pages that are none make some readers fail, and those are not ours to mend. */
final class SentSessions {

    private static final Pattern SESSION =
            Pattern.compile("(?:^|[;,])\\s*" + PortalSessions.COOKIE + "\\s*=\\s*\"?([^;,\"]*)");

    private SentSessions() {}

    static List<String> tokens(List<String> cookies) {
        return SESSION.matcher(String.join(";", cookies))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }
}

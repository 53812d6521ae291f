package ru.orientir.portal.host.accounts;

import ru.orientir.portal.PortalSessions;

/**
 * The cookie that keeps a session's token. Lax, so that a link in a letter opens the portal logged in; what another site could
 * send with it is a plain GET, and writes ask for a header that no form can set.
 */
public final class SessionCookie {

    private SessionCookie() {}

    /** The value of {@code Set-Cookie}. */
    public static String of(String token, boolean secure) {
        return PortalSessions.COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** The same, to take the cookie away. */
    public static String none(boolean secure) {
        return of("", secure) + "; Max-Age=0";
    }
}

package ru.orientir.portal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer tells the browser to keep others away from it, whether the portal or a module answers: other sites can neither frame, load nor
 * open it in a window that they keep hold of, and no page asks for the camera or the place.
 */
public final class SecurityHeaders {

    /** For answers that are data: nothing in them runs, and nothing shows them in a frame. */
    public static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** A year. Without subdomains, which are the region's business. */
    private static final String HTTPS_ONLY = "max-age=31536000";

    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private SecurityHeaders() {}

    /**
     * The headers by name.
     *
     * @param contents the Content-Security-Policy
     * @param referrer the Referrer-Policy
     * @param https whether the browser came over HTTPS: only then it may be told to come by nothing else
     */
    public static Map<String, String> of(String contents, String referrer, boolean https) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", contents);
        headers.put("Referrer-Policy", referrer);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Permissions-Policy", NO_DEVICES);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            headers.put("Strict-Transport-Security", HTTPS_ONLY);
        }
        return headers;
    }
}

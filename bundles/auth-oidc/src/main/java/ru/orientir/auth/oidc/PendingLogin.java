package ru.orientir.auth.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A login that has gone to the provider and is expected back. It travels in a cookie of the browser that began it, so that no
 * node has to remember it and no other browser can end it.
 *
 * @param state comes back with the browser: the answer belongs to this login
 * @param verifier proves that who exchanges the code is who asked for it (PKCE)
 * @param nonce stands in the token: it was issued for this login
 * @param next path within the portal to go to afterwards
 */
record PendingLogin(String state, String verifier, String nonce, String next) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int SECRETS = 3;

    /** Not two slashes, nor what a browser reads as two. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[^\\s\\\\\\p{Cntrl}]{0,500}");

    /** @param next the page that was asked for; another site is none of ours and becomes the first page */
    static PendingLogin begin(String next) {
        return new PendingLogin(
                random(), random(), random(), next != null && PATH.matcher(next).matches() ? next : "/");
    }

    /** As it stands in the cookie. */
    String text() {
        return String.join(".", state, verifier, nonce, TEXT.encodeToString(next.getBytes(StandardCharsets.UTF_8)));
    }

    /** @return empty for a text that {@link #text} did not write */
    static Optional<PendingLogin> parse(String text) {
        String[] parts = text.split("\\.", SECRETS + 1);
        if (parts.length <= SECRETS) {
            return Optional.empty();
        }
        try {
            String next = new String(Base64.getUrlDecoder().decode(parts[SECRETS]), StandardCharsets.UTF_8);
            return PATH.matcher(next).matches()
                    ? Optional.of(new PendingLogin(parts[0], parts[1], parts[2], next))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the provider learns of the verifier. */
    String challenge() {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }
}

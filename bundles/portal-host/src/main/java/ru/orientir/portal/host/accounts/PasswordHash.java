package ru.orientir.portal.host.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash of a password, written {@code pbkdf2-sha256$iterations$salt$hash}: the parameters stand in the text, so that
 * later accounts can be hashed harder while earlier ones still work.
 */
record PasswordHash(int iterations, byte[] salt, byte[] hash) {

    /** What OWASP asks of PBKDF2 with SHA-256; some 0.2 s of one core. */
    static final int ITERATIONS = 600_000;

    /** For a password that is printed in the documentation: no work protects it, and every login would pay for it. */
    static final int ITERATIONS_OF_A_PUBLISHED_PASSWORD = 1_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final Pattern WRITTEN = Pattern.compile("pbkdf2-sha256\\$(\\d{1,8})\\$([\\w-]+)\\$([\\w-]+)");

    static PasswordHash of(String password, int iterations, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, salt, iterations));
    }

    /** As slow as any other, and never right. */
    static PasswordHash matchingNothing() {
        return new PasswordHash(ITERATIONS, new byte[SALT_BYTES], new byte[0]);
    }

    /** @throws IllegalArgumentException if the text was not written by {@link #text()} */
    static PasswordHash parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("a password hash of an unknown form");
        }
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return new PasswordHash(
                Integer.parseInt(written.group(1)), decoder.decode(written.group(2)), decoder.decode(written.group(3)));
    }

    String text() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "pbkdf2-sha256$" + iterations + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash);
    }

    /** Takes the same time whether the password is right or wrong. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, iterations));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        // The same letters, however the keyboard composes them: «й» is one character or two.
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        PBEKeySpec key = new PBEKeySpec(normal.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no PBKDF2 with SHA-256", e);
        } finally {
            key.clearPassword();
        }
    }
}

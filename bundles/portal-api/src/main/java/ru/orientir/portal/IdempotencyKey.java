package ru.orientir.portal;

/**
 * Makes a repeated request harmless: within its life the same key of the same account with the same body answers as the first
 * time, and with another body is refused as {@code idempotency.reused}.
 *
 * @param key the client's, at most 100 characters
 * @param path what was called
 * @param bodyHash SHA-256 of the request's body, hexadecimal
 */
public record IdempotencyKey(String key, String path, String bodyHash) {

    /** Whether it comes with the request that was remembered, and not with another one. */
    public boolean repeats(Remembered first) {
        return first.path().equals(path) && first.bodyHash().equals(bodyHash);
    }

    /**
     * What is kept of the first request under a key.
     *
     * @param answer a reference, from which its answer is read again
     */
    public record Remembered(String path, String bodyHash, String answer) {}
}

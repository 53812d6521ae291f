package ru.orientir.reporting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * One frozen, hashed calculation of a campaign (выпуск результатов).
 *
 * @param n counts from 1 within its campaign
 * @param hash the seal: SHA-256, hexadecimal, over the engine's version, the pack's hash, the snapshot and the results in canonical form
 */
public record Edition(long campaign, int n, String hash, State state, Instant at) {

    /** A published edition is never changed: a correction is a new one beside it. */
    public enum State {
        COMPUTED("computed"),
        PUBLISHED("published");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<State> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }
}

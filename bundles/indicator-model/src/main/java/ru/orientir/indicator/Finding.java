package ru.orientir.indicator;

/**
 * What the reader or the lint says about a pack: a sentence in Russian for a methodologist, with its place.
 *
 * @param code stable, for example {@code formula.name.unknown}
 */
public record Finding(Severity severity, String code, String message, Position position) {

    /** Errors stop publishing; warnings are shown and may be accepted with a reason. */
    public enum Severity {
        ERROR("error"),
        WARNING("warning");

        private final String code;

        Severity(String code) {
            this.code = code;
        }

        /** The word used in JSON. */
        public String code() {
            return code;
        }
    }
}

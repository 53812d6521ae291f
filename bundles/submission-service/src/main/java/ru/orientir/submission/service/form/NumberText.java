package ru.orientir.submission.service.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people and programs write them, bounded before anything is calculated: at most 38 digits before the point, 38
 * after it, and 38 significant ones in all. {@code 1e999999999} is refused without being expanded.
 */
final class NumberText {

    static final int DIGITS = 38;

    /** Sign, 38 digits, a space after every third, the point, 38 digits: nothing longer is looked at. */
    private static final int LONGEST = 100;

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,38}(?:[.,]\\d{1,38})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}(?:[ \u00a0\u202f]\\d{3}){1,12}(?:[.,]\\d{1,38})?");
    private static final Pattern SPACES = Pattern.compile("[ \u00a0\u202f]");

    private NumberText() {}

    /**
     * The number that a text states: {@code 12}, {@code -0.5}, {@code 0,5}, {@code 1 234,5}. No exponent, no negative zero.
     *
     * @return empty when it states none, or one out of bounds
     */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = text.strip().replace('\u2212', '-');
        String plain =
                GROUPED.matcher(trimmed).matches() ? SPACES.matcher(trimmed).replaceAll("") : trimmed;
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain.replace(',', '.'));
        if (number.signum() == 0 && plain.startsWith("-")) {
            return Optional.empty();
        }
        return inBounds(number) ? Optional.of(number) : Optional.empty();
    }

    /** Whether a number may be calculated with. */
    static boolean inBounds(BigDecimal number) {
        // In long: precision less scale overflows an int for a scale near its limits.
        long whole = (long) number.precision() - number.scale();
        return number.precision() <= DIGITS && whole <= DIGITS && number.scale() <= DIGITS;
    }
}

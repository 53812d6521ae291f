package ru.orientir.reporting.xlsx;

import ru.orientir.reporting.spi.Consolidated;

/**
 * What stands at the head and at the foot of a printed page, in the notation of OOXML.
 *
 * @param foot names the edition so that a printed page can be matched with it
 */
record Imprint(String head, String foot) {

    /** The notation allows 255 characters for everything at a foot or a head. */
    private static final int MAX_TITLE = 120;

    static Imprint of(Consolidated report) {
        String title = report.campaign().title();
        String kept = title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE - 1) + "…" : title;
        return new Imprint(
                literal(kept),
                literal("Выпуск " + report.edition().n() + ", SHA-256 "
                        + report.edition().hash()));
    }

    /** An ampersand begins a code there: doubled, it is one, and the letters after it do not become a code. */
    private static String literal(String text) {
        return text.replace("&", "&&");
    }
}

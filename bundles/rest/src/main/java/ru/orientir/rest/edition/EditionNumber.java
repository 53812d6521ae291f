package ru.orientir.rest.edition;

import ru.orientir.reporting.EditionRef;
import ru.orientir.submission.NotFound;

/** The edition that a path names: a number or {@code latest}. */
final class EditionNumber {

    private EditionNumber() {}

    /** @throws NotFound if the text names none */
    static EditionRef reference(String text) {
        if ("latest".equals(text)) {
            return new EditionRef.Latest();
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new NotFound("edition/" + text);
        }
        return new EditionRef.Number(Integer.parseInt(text));
    }
}

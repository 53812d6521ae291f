package ru.orientir.indicator.pack;

import java.util.HashSet;
import java.util.Set;

/** The codes of things of one sort: each thing has one under {@code id}, and no two have the same. */
final class Codes {

    private final Reading reading;
    private final String finding;
    private final String another;
    private final Set<String> taken = new HashSet<>();

    /**
     * Codes of which none is taken.
     *
     * @param finding the code of what is found when one stands twice
     * @param another by whom it is taken then, in Russian: «другим контролем»
     */
    Codes(Reading reading, String finding, String another) {
        this.reading = reading;
        this.finding = finding;
        this.another = another;
    }

    /** The code of one thing; the empty text after an error. */
    String read(Fields fields) {
        String code = fields.require("id").flatMap(reading.scalars()::code).orElse("");
        if (!code.isEmpty() && !taken.add(code)) {
            reading.findings()
                    .error(
                            finding,
                            "Код «" + code + "» уже занят " + another + ". Дайте другой код.",
                            fields.position("id"));
        }
        return code;
    }
}

package ru.orientir.scoring;

import java.util.Arrays;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;

/** What a score is of. A МОУО's own form and the roll-up of its territory are two different results (domain § 6). */
public enum Subject {
    /** One organisation's own form. */
    ORGANISATION("organisation"),
    /** A МОУО's own form. */
    AUTHORITY("authority"),
    /** The roll-up of a municipality, a group or the region. */
    TERRITORY("territory");

    private final String code;

    Subject(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What the scores of an organisation's own form are of. */
    public static Subject of(OrganisationKind kind) {
        return kind == OrganisationKind.MUNICIPALITY ? AUTHORITY : ORGANISATION;
    }

    public static Optional<Subject> ofCode(String code) {
        return Arrays.stream(values())
                .filter(subject -> subject.code.equals(code))
                .findFirst();
    }
}

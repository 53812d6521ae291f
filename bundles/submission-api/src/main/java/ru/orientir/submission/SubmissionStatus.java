package ru.orientir.submission;

import java.util.Arrays;
import java.util.Optional;

/** The states of a submission (domain § 5). */
public enum SubmissionStatus {
    NOT_STARTED("not-started"),
    DRAFT("draft"),
    SUBMITTED("submitted"),
    RETURNED("returned"),
    ACCEPTED("accepted"),
    REOPENED("reopened");

    private final String code;

    SubmissionStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SubmissionStatus> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }
}

package ru.orientir.submission;

import java.util.Arrays;
import java.util.Optional;

/** What can be done to a submission, besides saving answers. */
public enum Transition {
    /** draft → submitted, and on to accepted where review is off. */
    SUBMIT("submitted"),
    /** submitted → draft, by the organisation, until review begins or the deadline passes. */
    RECALL("recalled"),
    /** submitted → returned, by the reviewer, with remarks. */
    RETURN("returned"),
    /** submitted → accepted. */
    ACCEPT("accepted"),
    /** accepted → reopened, by the operator, with a reason. */
    REOPEN("reopened");

    private final String code;

    Transition(String code) {
        this.code = code;
    }

    /** The word of {@code "to"} in the API. */
    public String code() {
        return code;
    }

    public static Optional<Transition> ofCode(String code) {
        return Arrays.stream(values())
                .filter(transition -> transition.code.equals(code))
                .findFirst();
    }
}

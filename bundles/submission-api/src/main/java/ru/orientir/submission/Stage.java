package ru.orientir.submission;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a campaign (S0 Регл. 4.1), moved on by a person, never by a clock. */
public enum Stage {
    PREPARATION("preparation"),
    ENTRY("entry"),
    CONSOLIDATION("consolidation"),
    PUBLISHED("published"),
    ARCHIVED("archived");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Stage> ofCode(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }
}

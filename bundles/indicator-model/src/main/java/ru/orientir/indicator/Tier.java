package ru.orientir.indicator;

import java.util.Arrays;
import java.util.Optional;

/** On which tier of the roll-up a result stands; a target may differ by tier. */
public enum Tier {
    REGION("region"),
    /** Municipalities, and groups that stand beside them. */
    MUNICIPALITY("municipality"),
    ORGANISATION("organisation");

    private final String code;

    Tier(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** On which tier the own form of a kind of organisation is measured. */
    public static Tier of(OrganisationKind kind) {
        return kind == OrganisationKind.MUNICIPALITY ? MUNICIPALITY : ORGANISATION;
    }

    public static Optional<Tier> ofCode(String code) {
        return Arrays.stream(values()).filter(tier -> tier.code.equals(code)).findFirst();
    }
}

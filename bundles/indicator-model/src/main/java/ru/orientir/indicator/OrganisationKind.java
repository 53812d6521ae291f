package ru.orientir.indicator;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of organisation that take part in a monitoring (S0 Пол. 4.3). */
public enum OrganisationKind {
    /** Дошкольная образовательная организация (ДОО). */
    KINDERGARTEN("kindergarten"),
    /** Общеобразовательная организация (ОО). */
    SCHOOL("school"),
    /** Организация дополнительного образования (ДОД). */
    SUPPLEMENTARY("supplementary"),
    /** Профессиональная образовательная организация (ПОО). */
    COLLEGE("college"),
    /** Муниципальный орган управления образованием (МОУО); its code is the code of its territory too. */
    MUNICIPALITY("municipality"),
    /** A regional body without pupils: an institute, a centre, the Ministry as a supervisor. */
    INSTITUTION("institution"),
    /** The region itself: the root of every roll-up. */
    REGION("region");

    private final String code;

    OrganisationKind(String code) {
        this.code = code;
    }

    /** The word used in packs, JSON, CSV and SQL. */
    public String code() {
        return code;
    }

    /** The kind with this {@link #code()}, or empty when there is none. */
    public static Optional<OrganisationKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}

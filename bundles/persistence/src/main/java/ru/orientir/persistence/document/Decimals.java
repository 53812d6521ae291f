package ru.orientir.persistence.document;

import java.math.BigDecimal;

/** Decimals as they are stored and given back: H2 and PostgreSQL keep other scales than those they were given. */
public final class Decimals {

    private Decimals() {}

    /** The same number without trailing zeros and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package ru.orientir.portal;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The number under which a refusal is found in the log: of one form, whether the portal or a module refuses. */
public final class Incident {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Twelve hexadecimal digits: short enough to be read out on the telephone. */
    public static String next() {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package ru.orientir.scoring.engine;

/** Rounds quotients of whole numbers as every value is rounded, without a fraction in between. */
final class HalfUp {

    private HalfUp() {}

    /**
     * The nearest whole number; half of one goes away from zero.
     *
     * @param under greater than zero
     */
    static long quotient(long over, long under) {
        long quotient = over / under;
        long remainder = Math.abs(over % under);
        return remainder >= under - remainder ? quotient + Long.signum(over) : quotient;
    }
}

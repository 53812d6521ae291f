package ru.orientir.demo.region;

/**
 * Numbers that look random and are the same every time: each is calculated from a name alone, so that one more organisation,
 * or another order, changes no other number.
 */
public final class Dice {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Dice() {}

    /** A number from low to high, both included. */
    public static int between(int low, int high, String... name) {
        return low + (int) Long.remainderUnsigned(mixed(String.join("/", name)), high - low + 1L);
    }

    /** True in so many of a hundred cases. */
    public static boolean percent(int percent, String... name) {
        return between(1, 100, name) <= percent;
    }

    /** FNV-1a, and the finisher of SplitMix64, since FNV alone leaves similar names with similar numbers. */
    private static long mixed(String name) {
        long hash = FNV_BASIS;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}

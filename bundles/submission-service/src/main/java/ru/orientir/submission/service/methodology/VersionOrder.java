package ru.orientir.submission.service.methodology;

/** Versions by their numbers: 1.9 before 1.10, 1 before 1.0. */
public final class VersionOrder {

    private VersionOrder() {}

    /** As a comparator does. */
    public static int compare(String one, String other) {
        String[] left = one.split("\\.");
        String[] right = other.split("\\.");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = Long.compare(Long.parseLong(left[i]), Long.parseLong(right[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}

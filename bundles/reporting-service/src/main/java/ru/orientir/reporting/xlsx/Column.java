package ru.orientir.reporting.xlsx;

/**
 * A column of a table.
 *
 * @param width in characters
 * @param look what its cells look like, where they do not say it themselves
 */
record Column(String title, double width, Look look) {

    /** What goes into a column is narrower than the column by the margins of a cell. */
    private static final double MARGIN = 1;

    Column(String title, double width) {
        this(title, width, Look.PLAIN);
    }

    /** How many lines a text takes here: words are not split, so it is a little more than its length says. */
    int lines(String text) {
        double room = width - MARGIN;
        int count = 1;
        double used = 0;
        for (String word : text.split("\\s+")) {
            if (used > 0 && used + 1 + word.length() > room) {
                count++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
            while (used > room) {
                count++;
                used -= room;
            }
        }
        return count;
    }
}

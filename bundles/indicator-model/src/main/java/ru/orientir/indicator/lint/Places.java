package ru.orientir.indicator.lint;

import ru.orientir.indicator.Position;

/** Where the keys of a pack stand in its text, so that a finding points at what it is about and the records carry no places. */
public interface Places {

    /** Where the outermost table begins. */
    Position begin();

    /**
     * The place of the last of these keys that is there; of none, that of the table.
     *
     * @param table where it begins
     * @param path the keys one under another; of a list, the number of an item from 0
     */
    Position of(Position table, String... path);
}

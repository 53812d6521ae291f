package ru.orientir.rest.csv;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number counts from 2, the header being row 1
 * @param cells in the order of the columns that were asked for, without spaces around them; empty where nothing is written
 */
public record CsvRow(int number, List<String> cells) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return cells.get(column);
    }
}

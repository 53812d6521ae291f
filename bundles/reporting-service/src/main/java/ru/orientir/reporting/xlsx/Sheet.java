package ru.orientir.reporting.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, written row by row from left to right; rows that are done do not stay in memory. */
final class Sheet {

    /** Rows that are kept before they go out. */
    private static final int BATCH = 200;

    /** What a spreadsheet program might take for a formula when somebody edits the cell. */
    private static final String FORMULA_LIKE = "=+-@\t\r\n";

    private static final int MAX_TEXT = 32_767;

    /** Points of one line of text in the default font. */
    private static final double LINE = 15;

    private final Worksheet sheet;
    private List<Column> columns = List.of();
    private int row;
    private int dressed = 1;
    private int column;
    private int lines = 1;

    private Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A sheet for a page in landscape, with its text at the foot. */
    static Sheet on(Workbook workbook, String name, Imprint imprint) {
        Worksheet worksheet = workbook.newWorksheet(name);
        imprint.setUp(worksheet);
        return new Sheet(worksheet);
    }

    /** The head of a table that fills the sheet: it stays when scrolling and comes again on each page. */
    void head(List<Column> columns, int frozen) {
        widths(columns);
        sheet.freezePane(frozen, 1);
        sheet.repeatRows(0);
        headings(columns.stream().map(Column::title).toList());
    }

    /** Headings in the middle of a sheet. */
    void headings(List<String> titles) {
        for (String title : titles) {
            wrapped(title);
            sheet.style(row, column - 1)
                    .bold()
                    .wrapText(true)
                    .fillColor("DCE6F1")
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
        next();
    }

    void widths(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
        }
    }

    /** A line of larger letters over what follows. */
    void caption(String caption) {
        text(caption);
        sheet.style(row, 0).bold().fontSize(13).set();
        next();
    }

    /** A text, never a formula, whatever it begins with. */
    Sheet text(String text) {
        return text(text, false, false);
    }

    /** A text that may need several lines. */
    Sheet wrapped(String text) {
        return text(text, false, true);
    }

    /** A text that comes many times: written once into the file. */
    Sheet word(String word) {
        return text(word, true, false);
    }

    /** The same, over several lines. */
    Sheet wrappedWord(String word) {
        return text(word, true, true);
    }

    private Sheet text(String text, boolean shared, boolean wrapped) {
        if (!text.isEmpty()) {
            boolean formulaLike = FORMULA_LIKE.indexOf(text.charAt(0)) >= 0;
            if (shared) {
                sheet.value(row, column, text);
            } else {
                sheet.inlineString(row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
            }
            if (wrapped) {
                lines = Math.max(
                        lines, column < columns.size() ? columns.get(column).lines(text) : 1);
            }
            if (wrapped || formulaLike) {
                style(wrapped, formulaLike);
            }
        }
        column++;
        return this;
    }

    private void style(boolean wrapped, boolean formulaLike) {
        StyleSetter style = sheet.style(row, column);
        if (wrapped) {
            style.wrapText(true).verticalAlignment("top");
        }
        if (formulaLike) {
            // The cell holds a string in any case; as «Text» it also stays one when it is edited (ADR 0122).
            style.format("@");
        }
        style.set();
    }

    /** A number in the look of its column; an absent one leaves the cell empty. */
    Sheet number(Optional<BigDecimal> number) {
        if (number.isPresent()) {
            BigDecimal plain = number.get();
            sheet.value(row, column, plain.setScale(Math.max(plain.scale(), 0)));
        }
        column++;
        return this;
    }

    /** A number with so many places after the point; an absent one leaves the cell empty. */
    Sheet number(Optional<BigDecimal> number, int decimals) {
        if (number.isPresent()) {
            BigDecimal plain = number.get();
            int places = Math.max(decimals, plain.stripTrailingZeros().scale());
            number(number);
            sheet.style(row, column - 1)
                    .format(Look.format(places))
                    .horizontalAlignment("right")
                    .verticalAlignment("top")
                    .indent(1)
                    .set();
            return this;
        }
        return number(number);
    }

    Sheet number(int number) {
        return number(Optional.of(BigDecimal.valueOf(number)), 0);
    }

    void next() {
        if (lines > 1) {
            // Not every program fits the height of a row to its text when it opens a file.
            sheet.rowHeight(row, Math.min(lines * LINE, Worksheet.MAX_ROW_HEIGHT));
        }
        row++;
        column = 0;
        lines = 1;
    }

    /** Ends a row of a long table. */
    void end() throws IOException {
        next();
        if (row % BATCH == 0) {
            dress();
            sheet.flush();
        }
    }

    /** Gives the rows since the last time the looks of their columns: much faster than cell by cell. */
    private void dress() {
        for (int c = 0; c < columns.size(); c++) {
            Look look = columns.get(c).look();
            if (look != Look.PLAIN && dressed < row) {
                StyleSetter style = sheet.range(dressed, c, row - 1, c).style();
                look.dress(style);
                style.set();
            }
        }
        dressed = row;
    }

    /** Ends the sheet, with a filter over a table that begins in its first row. */
    void finish(int filtered) throws IOException {
        dress();
        sheet.setAutoFilter(0, 0, Math.max(row - 1, 0), filtered - 1);
        sheet.finish();
    }

    void finish() throws IOException {
        sheet.finish();
    }
}

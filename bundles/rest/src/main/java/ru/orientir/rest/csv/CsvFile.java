package ru.orientir.rest.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import ru.orientir.portal.OrganisationListReader;
import ru.orientir.rest.json.Body;
import ru.orientir.rest.json.WrittenText;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/**
 * Reads a table with a header, within limits: its bytes, 300,000 rows, 10,000 characters in a cell. The separator is the
 * semicolon if the header has one, otherwise the comma. All or nothing: the first hundred problems are told together.
 */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv";

    /** For values, 24 MiB. */
    public static final int BYTES = 24 << 20;

    /** For the registry. */
    public static final int REGISTRY_BYTES = OrganisationListReader.MOST_BYTES;

    static final int ROWS = 300_000;
    private static final int CELL_LENGTH = 10_000;
    private static final int HEADER_LENGTH = 2_000;
    private static final int TOLD = 100;
    /** Further cells of a row may be there, as Excel leaves them behind, but have to be empty; so many are kept at most. */
    private static final int SURPLUS = 100;
    /** Of a foreign column's name. */
    private static final int NAME_LENGTH = 100;

    /** What InputStreamReader puts where a byte means nothing. */
    private static final char UNREADABLE = '\uFFFD';

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(CELL_LENGTH).build())
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private final List<String> columns;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Consumer<CsvRow> rows;
    private boolean empty = true;

    /** For each cell of a row, the number of its column, or −1 for an unnamed one. */
    private int[] places = {};

    private CsvFile(List<String> columns, Consumer<CsvRow> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param columns the columns that the header has to name, in whatever order
     * @return the rows, at least one, without blank ones
     * @throws RequestProblem if the file is too big, no CSV, or has other columns
     */
    public static List<CsvRow> read(InputStream body, List<String> columns) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        read(Body.bytes(body, BYTES), columns, rows::add);
        return List.copyOf(rows);
    }

    /**
     * The same for a table that is too big to be held as rows and as what becomes of them.
     *
     * @param rows takes the rows one by one; what it took is void when this throws
     */
    public static void read(byte[] table, List<String> columns, Consumer<CsvRow> rows) throws IOException {
        CsvFile file = new CsvFile(columns, rows);
        file.parse(table);
        if (!file.problems.isEmpty()) {
            throw RequestProblem.file(file.problems);
        }
    }

    private void parse(byte[] bytes) throws IOException {
        if (hasTooManyLines(bytes)) {
            throw tooManyRows();
        }
        int number = 1;
        try (BufferedReader text = new BufferedReader(CsvText.reader(bytes));
                CsvParser parser = FACTORY.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            List<String> cells = next(parser);
            header(cells == null ? List.of() : cells);
            while (problems.size() < TOLD && (cells = next(parser)) != null) {
                number++;
                if (number > ROWS) {
                    throw tooManyRows();
                }
                row(number, cells);
            }
        } catch (JsonProcessingException e) {
            problems.add(new FieldProblem(
                    "", number + 1, "csv.malformed", "Проверьте кавычки и длину текста в этой строке."));
        }
        if (empty && problems.isEmpty()) {
            problems.add(new FieldProblem("", 1, "csv.empty", "В файле нет ни одной строки с данными."));
        }
    }

    private static RequestProblem tooManyRows() {
        return RequestProblem.of(
                ProblemKind.TOO_LARGE, "csv.too-many-rows", "Оставьте в файле не более 300 000 строк.");
    }

    /** Before any row is understood; a line's end within quotes is part of a cell. */
    private static boolean hasTooManyLines(byte[] bytes) {
        boolean quoted = false;
        int lines = 0;
        for (byte one : bytes) {
            if (one == '"') {
                quoted = !quoted;
            } else if (one == '\n' && !quoted && ++lines > ROWS) {
                return true;
            }
        }
        return false;
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_LENGTH);
        char[] start = new char[HEADER_LENGTH];
        int read = text.read(start, 0, HEADER_LENGTH);
        text.reset();
        String header =
                read <= 0 ? "" : new String(start, 0, read).lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The cells of the next row, of those without a place only one that is not empty; null at the end. */
    private List<String> next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() < mostCells() || cells.size() == mostCells() && parser.getTextLength() > 0) {
                cells.add(parser.getText());
            }
        }
        return cells;
    }

    private int mostCells() {
        return columns.size() + SURPLUS;
    }

    private void header(List<String> cells) {
        if (cells.size() > mostCells()) {
            problems.add(new FieldProblem(
                    "", 1, "csv.row.long", "Уберите лишние столбцы: допустимы только " + columns + "."));
            throw RequestProblem.file(problems);
        }
        places = new int[cells.size()];
        List<String> missing = new ArrayList<>(columns);
        for (int at = 0; at < places.length; at++) {
            String name = cells.get(at);
            places[at] = place(name);
            if (places[at] < 0 && !name.isEmpty()) {
                problems.add(new FieldProblem(
                        cut(name), 1, "csv.column.unknown", "Уберите столбец: допустимы только " + columns + "."));
            } else if (places[at] >= 0 && !missing.remove(columns.get(places[at]))) {
                problems.add(new FieldProblem(name, 1, "csv.column.repeated", "Оставьте столбец один раз."));
            }
        }
        for (String column : missing) {
            problems.add(new FieldProblem(column, 1, "csv.column.missing", "Добавьте столбец «" + column + "»."));
        }
        if (!problems.isEmpty()) {
            throw RequestProblem.file(problems);
        }
    }

    private static String cut(String name) {
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "…";
    }

    private int place(String name) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return column;
            }
        }
        return -1;
    }

    private void row(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        String[] placed = new String[columns.size()];
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            int place = at < places.length ? places[at] : -1;
            if (place < 0) {
                if (!cell.isEmpty()) {
                    problems.add(new FieldProblem(
                            "", number, "csv.row.long", "В строке больше ячеек, чем столбцов. Проверьте разделители."));
                    return;
                }
            } else if (WrittenText.hasForbidden(cell) || cell.indexOf(UNREADABLE) >= 0) {
                problems.add(new FieldProblem(
                        columns.get(place), number, "text.control", "Уберите управляющие и нечитаемые знаки."));
                return;
            } else {
                placed[place] = cell;
            }
        }
        for (int column = 0; column < placed.length; column++) {
            if (placed[column] == null) {
                problems.add(new FieldProblem(
                        columns.get(column),
                        number,
                        "csv.row.short",
                        "В строке не хватает ячеек. Проверьте разделители."));
                return;
            }
        }
        empty = false;
        rows.accept(new CsvRow(number, List.of(placed)));
    }
}

package ru.orientir.rest.organisation;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.rest.csv.CsvFile;
import ru.orientir.rest.csv.CsvRow;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Organisations as a file lists them; whether they fit together, the registry says. */
final class OrganisationTable {

    private static final List<String> COLUMNS = List.of(
            "code", "name", "shortName", "kind", "territory", "supervisor", "validFrom", "validTo", "successor");
    private static final int VALID_FROM = 6;
    private static final int VALID_TO = 7;
    private static final int SUCCESSOR = 8;
    private static final int TOLD = 100;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private OrganisationTable() {}

    /** @throws RequestProblem if the file is no such table */
    static List<Row> read(byte[] file) throws IOException {
        OrganisationTable table = new OrganisationTable();
        CsvFile.read(file, COLUMNS, table::add);
        if (!table.problems.isEmpty()) {
            throw RequestProblem.file(table.problems);
        }
        return table.rows;
    }

    private void add(CsvRow row) {
        if (problems.size() < TOLD) {
            organisation(row).ifPresent(organisation -> rows.add(new Row(row.number(), organisation)));
        }
    }

    private Optional<Organisation> organisation(CsvRow row) {
        Optional<LocalDate> from = day(row, VALID_FROM);
        Optional<LocalDate> to = row.cell(VALID_TO).isEmpty() ? Optional.empty() : day(row, VALID_TO);
        return from.map(first -> new Organisation(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                row.cell(3),
                row.cell(4),
                row.cell(5),
                first,
                to,
                Arrays.stream(row.cell(SUCCESSOR).split("[\\s,]+"))
                        .filter(code -> !code.isEmpty())
                        .toList()));
    }

    private Optional<LocalDate> day(CsvRow row, int column) {
        try {
            return Optional.of(LocalDate.parse(row.cell(column)));
        } catch (DateTimeException e) {
            problems.add(new FieldProblem(
                    COLUMNS.get(column), row.number(), "date.unknown", "Укажите дату в виде ГГГГ-ММ-ДД."));
            return Optional.empty();
        }
    }
}

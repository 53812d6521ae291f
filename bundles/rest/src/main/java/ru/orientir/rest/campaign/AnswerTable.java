package ru.orientir.rest.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import ru.orientir.rest.csv.CsvFile;
import ru.orientir.submission.AnswerRow;

/** Values of many organisations as a file lists them; what they mean, the service says. */
final class AnswerTable {

    private static final List<String> COLUMNS = List.of("organisation", "input", "value");

    private AnswerTable() {}

    /** @throws ru.orientir.rest.problem.RequestProblem if the file is no such table */
    static List<AnswerRow> read(InputStream file) throws IOException {
        return CsvFile.read(file, COLUMNS).stream()
                .map(row -> new AnswerRow(row.number(), row.cell(0), row.cell(1), row.cell(2)))
                .toList();
    }
}

package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Value;
import ru.orientir.persistence.document.ContentDocument;

/** What is found in a database, against what clients were told. */
record Evidence(DataSource dataSource) {

    /** Every acknowledged save is there with its value, no revision is missing between two, and each form stands at its last one. */
    void holdsAllSaves(long campaign, List<String> acknowledged) {
        Map<String, String> found = new HashMap<>();
        rows(
                "SELECT r.submission, r.n, r.document FROM revision r JOIN submission s ON s.id = r.submission"
                        + " WHERE s.campaign = " + campaign,
                row -> found.put(row.getLong(1) + " " + row.getInt(2), students(row.getString(3))));
        List<String> lost = acknowledged.stream()
                .filter(line -> !line.substring(line.lastIndexOf(' ') + 1)
                        .equals(found.get(line.substring(0, line.lastIndexOf(' ')))))
                .toList();
        assertThat(lost).isEmpty();
        assertThat(lines("SELECT s.id FROM submission s WHERE s.campaign = " + campaign
                        + " AND s.revision <> (SELECT COUNT(*) FROM revision r WHERE r.submission = s.id)"))
                .isEmpty();
        assertThat(
                        lines(
                                "SELECT s.id FROM submission s WHERE s.campaign = " + campaign
                                        + " AND s.revision <> COALESCE((SELECT MAX(r.n) FROM revision r WHERE r.submission = s.id), 0)"))
                .isEmpty();
    }

    private static String students(String document) {
        Answer.Given answer =
                (Answer.Given) ContentDocument.read(document).answers().answer("students");
        return ((Value.Number) answer.value()).value().toPlainString();
    }

    /** Every edition that can be seen is whole. */
    void showsWholeEditions(long campaign, int schools) {
        assertThat(lines("SELECT e.n, e.state, e.hash,"
                        + " (SELECT COUNT(*) FROM edition_source s WHERE s.campaign = e.campaign AND s.edition = e.n),"
                        + " (SELECT COUNT(*) FROM result_document d WHERE d.campaign = e.campaign AND d.edition = e.n),"
                        + " (SELECT COUNT(*) FROM result_row r WHERE r.campaign = e.campaign AND r.edition = e.n)"
                        + " FROM edition e WHERE e.campaign = " + campaign))
                .allSatisfy(line -> {
                    String n = line.substring(0, line.indexOf(' '));
                    assertThat(line)
                            .isEqualTo(n + " computed hash-" + n + " " + schools + " " + schools + " "
                                    + ComputingProcess.INDICATORS);
                });
    }

    /** Tables with their columns and constraints, to compare one schema with another. */
    List<String> schema(String name) {
        List<String> all = new ArrayList<>(lines("SELECT table_name, column_name, data_type, is_nullable"
                + " FROM information_schema.columns WHERE table_schema = '" + name + "'"));
        all.addAll(lines("SELECT table_name, constraint_name, constraint_type FROM information_schema.table_constraints"
                + " WHERE table_schema = '" + name + "' AND constraint_type <> 'CHECK'"));
        all.replaceAll(line -> line.toLowerCase(Locale.ROOT));
        all.removeIf(line -> line.startsWith("databasechangelog"));
        all.sort(null);
        return all;
    }

    List<String> lines(String sql) {
        List<String> found = new ArrayList<>();
        rows(sql, row -> {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getString(i));
            }
            found.add(String.join(" ", columns));
        });
        return found;
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Reading reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reading.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

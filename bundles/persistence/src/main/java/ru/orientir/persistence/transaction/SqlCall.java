package ru.orientir.persistence.transaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.persistence.transaction.Sql.Row;

/** One of several statements that {@link Sql#together} executes, and afterwards what it gave. */
public final class SqlCall<T> {

    private final String sql;
    private final Row<T> reader;
    private final Object[] parameters;
    private final List<T> rows = new ArrayList<>();
    private int changed;

    private SqlCall(String sql, Row<T> reader, Object... parameters) {
        this.sql = sql;
        this.reader = reader;
        this.parameters = parameters;
    }

    public static <T> SqlCall<T> query(String sql, Row<T> reader, Object... parameters) {
        return new SqlCall<>(sql, reader, parameters);
    }

    public static SqlCall<Void> update(String sql, Object... parameters) {
        return new SqlCall<>(sql, null, parameters);
    }

    /** The first row, if there is any. */
    public Optional<T> first() {
        return rows.stream().findFirst();
    }

    /** How many rows were changed. */
    public int changed() {
        return changed;
    }

    String sql() {
        return sql;
    }

    Object[] parameters() {
        return parameters;
    }

    void take(PreparedStatement statement) throws SQLException {
        if (reader == null) {
            changed = statement.getUpdateCount();
            return;
        }
        try (ResultSet found = statement.getResultSet()) {
            while (found.next()) {
                rows.add(reader.read(found));
            }
        }
    }
}

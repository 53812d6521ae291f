package ru.orientir.persistence.transaction;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * SQL statements of a transaction. Their texts are written in the stores; whatever comes from outside is a parameter.
 *
 * <p>Parameters: numbers, strings, booleans, {@code LocalDate}, {@link Instant}, a collection of strings for {@code = ANY (?)}, an
 * {@link Optional} of these.
 */
public final class Sql {

    /** So many rows travel in one batch. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final boolean sendsTogether;

    Sql(Connection connection, boolean sendsTogether) {
        this.connection = connection;
        this.sendsTogether = sendsTogether;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row, if there is any. */
    public <T> Optional<T> first(String sql, Row<T> reader, Object... parameters) {
        List<T> found = list(sql, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Answers how many rows were changed. */
    public int update(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The same statement with each of the rows; answers how many rows each of them changed. */
    public int[] batch(String sql, List<Object[]> rows) {
        int[] changed = new int[rows.size()];
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                List<Object[]> part = rows.subList(from, Math.min(from + BATCH, rows.size()));
                for (Object[] row : part) {
                    bind(statement, row);
                    statement.addBatch();
                }
                System.arraycopy(statement.executeBatch(), 0, changed, from, part.size());
            }
            return changed;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Executes the statements in their order, each seeing what those before it did and what was committed meanwhile; on PostgreSQL in one
     * journey, which is most of what a short statement costs.
     */
    public void together(SqlCall<?>... calls) {
        try {
            if (sendsTogether) {
                send(calls);
            } else {
                for (SqlCall<?> call : calls) {
                    send(call);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void send(SqlCall<?>... calls) throws SQLException {
        String text = Arrays.stream(calls).map(SqlCall::sql).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int at = 1;
            for (SqlCall<?> call : calls) {
                for (Object parameter : call.parameters()) {
                    bind(statement, at++, parameter);
                }
            }
            statement.execute();
            for (SqlCall<?> call : calls) {
                call.take(statement);
                statement.getMoreResults();
            }
        }
    }

    private void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private void bind(PreparedStatement statement, int at, Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            bind(statement, at, optional.orElse(null));
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Collection<?> words) {
            Array array = connection.createArrayOf("VARCHAR", words.toArray());
            statement.setArray(at, array);
        } else {
            statement.setObject(at, value);
        }
    }
}

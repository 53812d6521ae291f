package ru.orientir.persistence.submission;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;

/** Rows of {@code methodology_move}, numbered within their version; whoever adds one has put the pack and holds its lock. */
final class MethodologyMoves {

    private static final String NEXT =
            "SELECT COALESCE(MAX(n), 0) + 1 FROM methodology_move WHERE id = ? AND version = ?";

    private static final String INSERT =
            "INSERT INTO methodology_move (id, version, n, at, account, state_before, state_after, reason)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT at, account, state_before, state_after, reason FROM methodology_move"
            + " WHERE id = ? AND version = ? ORDER BY n";

    private final Sql sql;

    MethodologyMoves(Sql sql) {
        this.sql = sql;
    }

    void append(MethodologyId id, Moved move) {
        int n = sql.first(NEXT, row -> row.getInt(1), id.id(), id.version()).orElseThrow();
        sql.update(
                INSERT,
                id.id(),
                id.version(),
                n,
                move.at(),
                move.account(),
                move.from().map(State::code),
                move.to().code(),
                move.reason());
    }

    List<Moved> of(MethodologyId id) {
        return sql.list(
                SELECT,
                row -> new Moved(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(MethodologyMoves::state),
                        state(row.getString(4)),
                        Optional.ofNullable(row.getString(5))),
                id.id(),
                id.version());
    }

    private static State state(String code) {
        return State.ofCode(code).orElseThrow();
    }
}

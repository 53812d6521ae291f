package ru.orientir.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** Rows of {@code methodology}; whoever puts one holds its lock. */
final class Packs {

    private static final String SELECT = "SELECT id, version, state, pack, hash, at FROM methodology";

    private static final String INSERT =
            "INSERT INTO methodology (state, pack, hash, at, id, version) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "UPDATE methodology SET state = ?, pack = ?, hash = ?, at = ? WHERE id = ? AND version = ?";

    private final Sql sql;

    Packs(Sql sql) {
        this.sql = sql;
    }

    List<StoredPack> all() {
        return sql.list(SELECT + " ORDER BY id, version", Packs::pack);
    }

    Optional<StoredPack> find(MethodologyId id) {
        return sql.first(SELECT + " WHERE id = ? AND version = ?", Packs::pack, id.id(), id.version());
    }

    /** Answers false, and changes nothing, if something else is there than expected. */
    boolean put(StoredPack pack, Optional<StoredPack> expected) {
        Optional<StoredPack> there = find(pack.id());
        boolean asExpected = there.isPresent() == expected.isPresent()
                && there.map(one -> isSame(one, expected.orElseThrow())).orElse(true);
        if (asExpected) {
            sql.update(
                    there.isPresent() ? UPDATE : INSERT,
                    pack.state().code(),
                    pack.text(),
                    pack.hash(),
                    pack.at(),
                    pack.id().id(),
                    pack.id().version());
        }
        return asExpected;
    }

    private static boolean isSame(StoredPack one, StoredPack other) {
        return one.state() == other.state() && one.hash().equals(other.hash());
    }

    private static StoredPack pack(ResultSet row) throws SQLException {
        return new StoredPack(
                new MethodologyId(row.getString(1), row.getString(2)),
                State.ofCode(row.getString(3)).orElseThrow(),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}

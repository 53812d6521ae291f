package ru.orientir.persistence.submission;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Transaction;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/** The packs of a transaction. */
final class Packs {

    private final Transaction transaction;

    Packs(Transaction transaction) {
        this.transaction = transaction;
    }

    List<StoredPack> all() {
        return transaction
                .entities()
                .createQuery("SELECT p FROM PackEntity p ORDER BY p.id, p.version", PackEntity.class)
                .getResultStream()
                .map(PackEntity::pack)
                .toList();
    }

    Optional<StoredPack> find(MethodologyId id) {
        return entity(id).map(PackEntity::pack);
    }

    /** Answers false, and changes nothing, if something else is there than expected. */
    boolean put(StoredPack pack, Optional<StoredPack> expected) {
        transaction.lock(LockName.of(Of.METHODOLOGY, pack.id().toString()));
        Optional<PackEntity> there = entity(pack.id());
        boolean asExpected = there.isPresent() == expected.isPresent()
                && there.map(entity -> entity.is(expected.orElseThrow())).orElse(true);
        if (asExpected) {
            PackEntity entity = there.orElseGet(() -> new PackEntity(pack.id()));
            entity.take(pack);
            transaction.entities().persist(entity);
            transaction.entities().flush();
        }
        return asExpected;
    }

    private Optional<PackEntity> entity(MethodologyId id) {
        return Optional.ofNullable(transaction.entities().find(PackEntity.class, new PackEntity.Key(id)));
    }
}

package ru.orientir.persistence.submission;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.spi.MethodologyStore;

/** The {@link MethodologyStore} on the database. */
@Component
public final class DatabaseMethodologyStore implements MethodologyStore {

    private final Transactions transactions;

    @Activate
    public DatabaseMethodologyStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<StoredPack> packs() {
        return transactions.read(sql -> new Packs(sql).all());
    }

    @Override
    public Optional<StoredPack> pack(MethodologyId id) {
        return transactions.read(sql -> new Packs(sql).find(id));
    }

    @Override
    public List<Moved> history(MethodologyId id) {
        return transactions.read(sql -> new MethodologyMoves(sql).of(id));
    }
}

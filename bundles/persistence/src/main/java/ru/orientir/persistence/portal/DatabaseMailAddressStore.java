package ru.orientir.persistence.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.transaction.LockName;
import ru.orientir.persistence.transaction.LockName.Of;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.MailAddressStore;

/** The {@link MailAddressStore} on the database. */
@Component
public final class DatabaseMailAddressStore implements MailAddressStore {

    private static final LockName ADDRESSES = new LockName(Of.MAIL_ADDRESSES, 0);

    private final Transactions transactions;

    @Activate
    public DatabaseMailAddressStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<String> find(String organisation) {
        return transactions.read(sql -> sql.first(
                "SELECT address FROM mail_address WHERE organisation = ?", row -> row.getString(1), organisation));
    }

    @Override
    public Map<String, String> all() {
        return transactions.read(DatabaseMailAddressStore::all);
    }

    @Override
    public Changed put(Map<String, Optional<String>> addresses, Function<Changed, AuditEntry> entry) {
        return transactions.run(transaction -> {
            transaction.lock(ADDRESSES);
            Sql sql = transaction.sql();
            Map<String, String> before = all(sql);
            List<Object[]> added = new ArrayList<>();
            List<Object[]> changed = new ArrayList<>();
            List<Object[]> removed = new ArrayList<>();
            addresses.forEach((organisation, address) -> {
                Optional<String> old = Optional.ofNullable(before.get(organisation));
                if (old.equals(address)) {
                    return;
                }
                if (address.isEmpty()) {
                    removed.add(new Object[] {organisation});
                } else {
                    (old.isEmpty() ? added : changed).add(new Object[] {address, organisation});
                }
            });
            sql.batch("INSERT INTO mail_address (address, organisation) VALUES (?, ?)", added);
            sql.batch("UPDATE mail_address SET address = ? WHERE organisation = ?", changed);
            sql.batch("DELETE FROM mail_address WHERE organisation = ?", removed);
            Changed result = new Changed(
                    added.size(),
                    changed.size(),
                    removed.size(),
                    addresses.size() - added.size() - changed.size() - removed.size());
            new AuditLog(transaction).append(entry.apply(result));
            return result;
        });
    }

    private static Map<String, String> all(Sql sql) {
        Map<String, String> all = new LinkedHashMap<>();
        sql.list(
                        "SELECT organisation, address FROM mail_address ORDER BY organisation",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(line -> all.put(line.getKey(), line.getValue()));
        return all;
    }
}

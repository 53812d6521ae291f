package ru.orientir.persistence.portal;

import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.persistence.journal.AuditLog;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.persistence.transaction.Transactions;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.spi.ModuleStore;

/** The {@link ModuleStore} on the database. */
@Component
public final class DatabaseModuleStore implements ModuleStore {

    private final Transactions transactions;

    @Activate
    public DatabaseModuleStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Boolean> states() {
        return transactions
                .read(sql -> sql.list(
                        "SELECT module, enabled FROM module_switch",
                        row -> Map.entry(row.getString(1), row.getBoolean(2))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void put(String module, boolean enabled, AuditEntry entry) {
        transactions.run(transaction -> {
            Sql sql = transaction.sql();
            // One at a time: of two that switch a module for the first time, both would insert.
            sql.first("SELECT state FROM registry_state WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
            if (sql.update("UPDATE module_switch SET enabled = ? WHERE module = ?", enabled, module) == 0) {
                sql.update("INSERT INTO module_switch (module, enabled) VALUES (?, ?)", module, enabled);
            }
            new AuditLog(transaction).append(entry);
            return null;
        });
    }
}

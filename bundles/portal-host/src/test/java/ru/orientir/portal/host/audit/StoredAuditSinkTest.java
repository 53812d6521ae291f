package ru.orientir.portal.host.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;

class StoredAuditSinkTest {

    private final List<AuditEntry> written = new ArrayList<>();
    private long nanos;
    private final StoredAuditSink sink = new StoredAuditSink(written::add, () -> nanos);

    @Test
    void a_flood_of_denials_is_limited_and_counted() {
        for (int time = 0; time < 100; time++) {
            sink.record(entry("mo-m01", AuditResult.DENIED));
        }
        assertThat(written).hasSize(60);

        nanos += TimeUnit.MINUTES.toNanos(1);
        sink.record(entry("mo-m01", AuditResult.DENIED));
        assertThat(written).hasSize(62);
        assertThat(written.get(60).after()).contains("40 more denials");
    }

    @Test
    void one_flood_does_not_hide_the_denials_of_others() {
        for (int time = 0; time < 100; time++) {
            sink.record(entry("mo-m01", AuditResult.DENIED));
        }
        sink.record(entry("mo-m02", AuditResult.DENIED));
        assertThat(written.get(written.size() - 1).account()).isEqualTo("mo-m02");
    }

    @Test
    void many_accounts_together_are_limited_too() {
        for (int account = 0; account < 1000; account++) {
            sink.record(entry("org-" + account, AuditResult.DENIED));
        }
        assertThat(written).hasSize(600);
    }

    @Test
    void what_was_done_is_always_written() {
        for (int time = 0; time < 1000; time++) {
            sink.record(entry("operator", AuditResult.DONE));
        }
        assertThat(written).hasSize(1000);
    }

    @Test
    void a_denial_stays_one_when_the_log_cannot_be_written_but_what_was_done_does_not() {
        StoredAuditSink broken = new StoredAuditSink(
                entry -> {
                    throw new IllegalStateException("no database");
                },
                () -> nanos);
        broken.record(entry("mo-m01", AuditResult.DENIED));
        assertThatThrownBy(() -> broken.record(entry("operator", AuditResult.DONE)))
                .hasMessage("no database");
    }

    private static AuditEntry entry(String account, AuditResult result) {
        return new AuditEntry(account, "session:open", "session", Optional.empty(), Optional.empty(), result);
    }
}

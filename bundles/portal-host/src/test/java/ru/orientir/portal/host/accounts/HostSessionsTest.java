package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.AuditSink.AuditEntry;

class HostSessionsTest extends TwoAccounts {

    @Test
    void a_session_is_known_until_its_end_and_to_its_token_only() {
        String token = open("operator", "demo");
        assertThat(sessions.resolve(token)).contains(OPERATOR);
        assertThat(sessions.resolve(open("org-s0001", "demo"))).contains(SCHOOL);

        now = now.plus(Duration.ofHours(8)).minusMillis(1);
        assertThat(sessions.resolve(token)).contains(OPERATOR);
        now = now.plusMillis(1);
        assertThat(sessions.resolve(token)).isEmpty();
    }

    @Test
    void tokens_differ_and_are_stored_hashed() {
        String one = open("operator", "demo");
        String other = open("operator", "demo");
        assertThat(one).isNotEqualTo(other).hasSize(43);
        assertThat(store.dump()).doesNotContain(one).doesNotContain(other);
    }

    @Test
    void logging_out_ends_this_session_and_no_other() {
        String one = open("operator", "demo");
        String other = open("operator", "demo");
        sessions.end(one);
        assertThat(sessions.resolve(one)).isEmpty();
        assertThat(sessions.resolve(other)).contains(OPERATOR);
    }

    @Test
    void no_other_text_is_a_session() {
        assertThat(sessions.resolve("")).isEmpty();
        assertThat(sessions.resolve("' or 1=1 --")).isEmpty();
        assertThat(sessions.resolve("A".repeat(43))).isEmpty();
        assertThat(sessions.resolve("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void a_session_without_requests_ends_and_one_with_requests_is_seldom_noted() {
        HostSessions hour = idle(60);
        String token = open("operator", "demo");
        for (int minutes = 0; minutes < 120; minutes++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(hour.resolve(token)).contains(OPERATOR);
        }
        assertThat(store.notes()).isEqualTo(20);
        now = now.plus(Duration.ofMinutes(66)).minusMillis(1);
        assertThat(hour.resolve(token)).contains(OPERATOR);
        now = now.plus(Duration.ofMinutes(66));
        assertThat(hour.resolve(token)).isEmpty();
    }

    @Test
    void without_a_limit_a_session_needs_no_requests() {
        String token = open("operator", "demo");
        now = now.plus(Duration.ofHours(7));
        assertThat(idle(0).resolve(token)).contains(OPERATOR);
        assertThat(store.notes()).isZero();
    }

    @Test
    void logging_in_and_out_are_audited() {
        store.audited().clear();
        sessions.end(open("operator", "demo"));
        assertThat(store.audited())
                .extracting(AuditEntry::account, AuditEntry::action)
                .containsExactly(tuple("operator", "session:open"), tuple("operator", "session:close"));
    }
}

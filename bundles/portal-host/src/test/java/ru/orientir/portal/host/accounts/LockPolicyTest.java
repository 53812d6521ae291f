package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.spi.LoginAttempts.Attempts;

class LockPolicyTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    /** Five from one address, twelve from everywhere; a minute at first, an hour at most. */
    private final LockPolicy policy = new LockPolicy(5, 12, Duration.ofMinutes(1), Duration.ofHours(1));

    private Attempts attempts = Attempts.NONE;

    @Test
    void the_fifth_failure_locks_for_a_minute() {
        fail(4, NOON);
        assertThat(policy.lockedUntil(attempts, NOON)).isEmpty();
        fail(1, NOON);
        assertThat(policy.lockedUntil(attempts, NOON)).contains(NOON.plusSeconds(60));
        assertThat(policy.lockedUntil(attempts, NOON.plusSeconds(59))).contains(NOON.plusSeconds(60));
        assertThat(policy.lockedUntil(attempts, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void each_further_failure_doubles_the_time_up_to_an_hour() {
        fail(5, NOON);
        for (int minutes : new int[] {2, 4, 8, 16, 32, 60, 60, 60}) {
            fail(1, NOON);
            assertThat(attempts.here().lockedUntil()).contains(NOON.plus(Duration.ofMinutes(minutes)));
        }
    }

    @Test
    void two_hours_after_the_last_failure_they_are_forgotten() {
        fail(4, NOON);
        fail(1, NOON.plus(Duration.ofHours(2)));
        assertThat(attempts.here().count()).isEqualTo(1);
        fail(1, NOON.plus(Duration.ofHours(4)).minusSeconds(1));
        assertThat(attempts.here().count()).isEqualTo(2);
    }

    @Test
    void a_success_forgets_the_failures_of_its_address_and_not_those_of_others() {
        fail(4, NOON);
        attempts = policy.succeeded(attempts, NOON);
        fail(4, NOON);
        assertThat(policy.lockedUntil(attempts, NOON)).isEmpty();
        assertThat(attempts.everywhere().count()).isEqualTo(8);
    }

    @Test
    void many_addresses_that_guess_lock_the_login_for_all_where_it_never_succeeded() {
        for (int address = 0; address < 12; address++) {
            attempts = policy.failed(new Attempts(Attempts.NONE.here(), attempts.everywhere(), none()), NOON);
        }
        Attempts elsewhere = new Attempts(Attempts.NONE.here(), attempts.everywhere(), none());
        assertThat(policy.lockedUntil(elsewhere, NOON)).contains(NOON.plusSeconds(60));
        Attempts own = policy.succeeded(elsewhere, NOON.minus(Duration.ofDays(29)));
        assertThat(policy.lockedUntil(own, NOON)).isEmpty();
        Attempts longAgo = policy.succeeded(elsewhere, NOON.minus(Duration.ofDays(30)));
        assertThat(policy.lockedUntil(longAgo, NOON)).contains(NOON.plusSeconds(60));
    }

    @Test
    void at_an_own_address_its_own_failures_lock_all_the_same() {
        attempts = policy.succeeded(attempts, NOON);
        fail(5, NOON);
        assertThat(policy.lockedUntil(attempts, NOON)).contains(NOON.plusSeconds(60));
    }

    @Test
    void a_success_is_noted_once_a_day_or_after_failures() {
        assertThat(policy.isNews(attempts, NOON)).isTrue();
        attempts = policy.succeeded(attempts, NOON);
        assertThat(policy.isNews(attempts, NOON.plus(Duration.ofHours(23)))).isFalse();
        assertThat(policy.isNews(attempts, NOON.plus(Duration.ofHours(24)))).isTrue();
        fail(1, NOON);
        assertThat(policy.isNews(attempts, NOON)).isTrue();
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private void fail(int times, Instant at) {
        for (int time = 0; time < times; time++) {
            attempts = policy.failed(attempts, at);
        }
    }
}

package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final FailedLogins failures = new FailedLogins();

    @Test
    void the_sixth_attempt_waits_for_the_rest_of_a_minute() {
        fail(4);
        assertThat(failures.pause("operator", "10.0.0.1", NOON)).isEmpty();
        fail(1);
        assertThat(failures.pause("operator", "10.0.0.1", NOON.plusSeconds(20))).contains(Duration.ofSeconds(40));
        assertThat(failures.pause("operator", "10.0.0.1", NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void another_address_and_another_login_are_heard() {
        fail(5);
        assertThat(failures.pause("operator", "10.0.0.2", NOON)).isEmpty();
        assertThat(failures.pause("coordinator", "10.0.0.1", NOON)).isEmpty();
    }

    @Test
    void a_success_forgets_the_failures() {
        fail(4);
        failures.succeeded("operator", "10.0.0.1");
        fail(4);
        assertThat(failures.pause("operator", "10.0.0.1", NOON)).isEmpty();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            failures.failed("operator", "10.0.0.1", NOON);
        }
    }
}

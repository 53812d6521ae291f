package ru.orientir.auth.shiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.Scope;

class ScopeOfTodayTest {

    private static final Actor FIRST = new Actor("mo-m01", Role.MUNICIPALITY, "m01");
    private static final Actor SECOND = new Actor("mo-m02", Role.MUNICIPALITY, "m02");

    private final SmallRegion region = new SmallRegion();
    private final SettableClock clock = new SettableClock();
    private final ShiroAccessPolicy policy = new ShiroAccessPolicy(region, clock);

    @Test
    void a_transfer_takes_effect_on_the_next_question() {
        assertThat(policy.permits(FIRST, Action.SUBMISSION_REVIEW, "s0002")).isTrue();
        assertThat(policy.permits(SECOND, Action.SUBMISSION_REVIEW, "s0002")).isFalse();

        region.supervised("s0002", "m02", LocalDate.of(2024, 1, 1));

        assertThat(policy.permits(FIRST, Action.SUBMISSION_REVIEW, "s0002")).isFalse();
        assertThat(policy.permits(SECOND, Action.SUBMISSION_REVIEW, "s0002")).isTrue();
    }

    @Test
    void a_transfer_begins_at_midnight_of_the_region() {
        region.supervised("s0002", "m02", LocalDate.of(2024, 7, 1));

        // Midnight in Yekaterinburg is 19:00 UTC of the day before.
        clock.now = Instant.parse("2024-06-30T18:59:59Z");
        assertThat(policy.permits(FIRST, Action.SUBMISSION_READ, "s0002")).isTrue();
        clock.now = Instant.parse("2024-06-30T19:00:00Z");
        assertThat(policy.permits(FIRST, Action.SUBMISSION_READ, "s0002")).isFalse();
        assertThat(policy.permits(SECOND, Action.SUBMISSION_READ, "s0002")).isTrue();
    }

    @Test
    void supervision_does_not_pass_through_the_supervised() {
        Actor ministry = new Actor("coordinator", Role.COORDINATOR, "min");
        assertThat(policy.permits(ministry, Action.SUBMISSION_REVIEW, "m01")).isTrue();
        assertThat(policy.permits(ministry, Action.SUBMISSION_REVIEW, "s0001")).isFalse();
    }

    @Test
    void nobody_reviews_their_own_form_even_if_the_registry_says_so() {
        region.supervised("m01", "m01", LocalDate.of(2024, 1, 1));
        assertThat(policy.permits(FIRST, Action.SUBMISSION_REVIEW, "m01")).isFalse();
    }

    @Test
    void what_is_not_permitted_has_an_empty_scope() {
        assertThat(policy.scope(FIRST, Action.MODULE_SWITCH)).isEqualTo(new Scope.Organisations(Set.of()));
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2024-03-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            SettableClock outer = this;
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return outer.withZone(other);
                }

                @Override
                public Instant instant() {
                    return outer.now;
                }
            };
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package ru.orientir.portal.host.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Account;

class RecentAnswersTest {

    private static final Account SCHOOL = new Account("org-s0001", "organisation", "s0001");

    private Optional<Account> stored = Optional.of(SCHOOL);
    private int asked;

    @Test
    void within_the_interval_the_database_is_asked_once() {
        RecentAnswers<Account> sessions = new RecentAnswers<Account>(Duration.ofHours(1));
        assertThat(ask(sessions)).contains(SCHOOL);
        assertThat(ask(sessions)).contains(SCHOOL);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void what_was_not_known_is_asked_again() {
        RecentAnswers<Account> sessions = new RecentAnswers<Account>(Duration.ofHours(1));
        stored = Optional.empty();
        assertThat(ask(sessions)).isEmpty();
        stored = Optional.of(SCHOOL);
        assertThat(ask(sessions)).contains(SCHOOL);
    }

    @Test
    void an_end_is_seen_at_once_and_waits_for_the_other_nodes() {
        RecentAnswers<Account> sessions = new RecentAnswers<Account>(Duration.ofMillis(20));
        ask(sessions);
        stored = Optional.empty();
        long before = System.nanoTime();
        sessions.ended("hash");
        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
        assertThat(ask(sessions)).isEmpty();
    }

    @Test
    void without_an_interval_every_question_goes_to_the_database() {
        RecentAnswers<Account> sessions = new RecentAnswers<Account>(Duration.ZERO);
        ask(sessions);
        ask(sessions);
        assertThat(asked).isEqualTo(2);
    }

    private Optional<Account> ask(RecentAnswers<Account> sessions) {
        return sessions.answer("hash", () -> {
            asked++;
            return stored;
        });
    }
}

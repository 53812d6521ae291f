package ru.orientir.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RepeatedFailureTest {

    private final RepeatedFailure failure = new RepeatedFailure();

    private static RuntimeException of(String cause) {
        return new IllegalStateException("not sealed", new SQLException(cause));
    }

    @Test
    void what_fails_in_the_same_way_is_told_once() {
        assertThat(failure.isNews(of("connection 17 is closed"))).isTrue();
        assertThat(failure.isNews(of("connection 18 is closed"))).isFalse();
        assertThat(failure.isNews(of("connection 19 is closed"))).isFalse();
    }

    @Test
    void another_failure_is_told_and_so_is_the_first_when_it_comes_again() {
        failure.isNews(of("closed"));
        assertThat(failure.isNews(of("no such table"))).isTrue();
        assertThat(failure.isNews(of("closed"))).isTrue();
    }

    @Test
    void its_end_is_told_once_and_then_it_is_news_again() {
        assertThat(failure.isMended()).isFalse();
        failure.isNews(of("closed"));
        assertThat(failure.isMended()).isTrue();
        assertThat(failure.isMended()).isFalse();
        assertThat(failure.isNews(of("closed"))).isTrue();
    }
}

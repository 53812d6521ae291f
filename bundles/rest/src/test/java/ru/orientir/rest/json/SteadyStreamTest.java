package ru.orientir.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class SteadyStreamTest {

    private long now;

    @Test
    void a_byte_every_eight_seconds_is_given_up_at_the_second_one_after_fifteen_seconds() {
        assertThatThrownBy(() -> read(1, 8, 100))
                .isInstanceOf(IOException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(now)).isEqualTo(16);
    }

    @Test
    void four_kibibytes_a_second_are_read_to_the_end_however_long_it_takes() throws IOException {
        assertThat(read(4096, 1, 3_600)).isEqualTo(3_600 * 4096);
    }

    @Test
    void half_of_that_is_given_up_after_half_a_minute() {
        assertThatThrownBy(() -> read(2048, 1, 3_600)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(now)).isEqualTo(31);
    }

    @Test
    void what_has_ended_is_not_late_any_more() throws IOException {
        assertThat(read(1, 7, 2)).isEqualTo(2);
    }

    /** Reads so many portions; the last answer, that there is no more, comes a day later. */
    private int read(int portion, int seconds, int portions) throws IOException {
        InputStream slow = new InputStream() {
            private int left = portions;

            @Override
            public int read() {
                throw new AssertionError("portions are asked for");
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (left == 0) {
                    now += TimeUnit.DAYS.toNanos(1);
                    return -1;
                }
                left--;
                now += TimeUnit.SECONDS.toNanos(seconds);
                return portion;
            }
        };
        try (InputStream steady = new SteadyStream(slow, () -> now)) {
            int sum = 0;
            byte[] buffer = new byte[8192];
            for (int read = steady.read(buffer); read >= 0; read = steady.read(buffer)) {
                sum += read;
            }
            return sum;
        }
    }
}

package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftAtTest {

    @Test
    void reads_back_what_it_wrote() {
        LeftAt full = new LeftAt(
                7,
                Optional.of(7),
                Optional.of(3),
                Optional.of(Sample.at("2021-05-31T08:00:00.123456")),
                true,
                Optional.of(Sample.at("2021-06-04T00:00:00")));
        LeftAt bare = new LeftAt(1, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

        assertThat(LeftAt.parse(full.text())).isEqualTo(full);
        assertThat(LeftAt.parse(bare.text())).isEqualTo(bare);
        assertThat(bare.text()).isEqualTo("1 - - - false -");
    }
}

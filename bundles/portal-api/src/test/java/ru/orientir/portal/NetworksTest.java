package ru.orientir.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    private static final Networks NETWORKS =
            Networks.of("peers", List.of("10.0.0.7", "192.168.4.0/22, 2001:db8::/33", "::1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.7",
                "::ffff:10.0.0.7",
                "192.168.4.0",
                "192.168.7.255",
                "2001:db8:7fff:ffff::1",
                "[0:0:0:0:0:0:0:1]",
                "[::1]:443",
                "10.0.0.7:51234"
            })
    void an_address_of_the_list_is_known_however_it_is_spelled(String text) {
        assertThat(contained(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.6",
                "10.0.0.70",
                "192.168.3.255",
                "192.168.8.0",
                "2001:db8:8000::",
                "::2",
                "localhost",
                "999.0.0.7",
                "",
                "10.0.0.7, 10.0.0.7"
            })
    void others_are_not(String text) {
        assertThat(contained(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.local", "10.0.0.0/33", "0.0.0.0/0", "10.0.0.0/", "10.0.0.0/-1", "300.1.1.1", "/8"})
    void what_is_no_address_or_everybody_is_refused(String text) {
        assertThatThrownBy(() -> Networks.of("peers", List.of(text))).hasMessageContaining("peers: «" + text + "»");
    }

    @Test
    void blank_ones_count_for_nothing() {
        assertThat(Networks.of("peers", List.of()).isEmpty()).isTrue();
        assertThat(Networks.of("peers", List.of(" , ")).isEmpty()).isTrue();
    }

    private static boolean contained(String text) {
        return Networks.address(text).filter(NETWORKS::contain).isPresent();
    }
}

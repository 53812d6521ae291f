package ru.orientir.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final Peers PEERS = Peers.of("10.0.0.7", "192.168.4.0/22, 2001:db8::/33", "::1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.7",
                "::ffff:10.0.0.7",
                "192.168.4.0",
                "192.168.7.255",
                "2001:db8:7fff:ffff::1",
                "[0:0:0:0:0:0:0:1]"
            })
    void an_address_of_the_list_is_a_peer_however_it_is_spelled(String peer) {
        assertThat(PEERS.contain(peer)).isTrue();
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
                "",
                "10.0.0.7, 10.0.0.7"
            })
    void others_are_none(String peer) {
        assertThat(PEERS.contain(peer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.local", "10.0.0.0/33", "0.0.0.0/0", "10.0.0.0/", "10.0.0.0/-1", "300.1.1.1", "/8"})
    void what_is_no_address_or_everybody_is_refused(String text) {
        assertThatThrownBy(() -> Peers.of(text)).hasMessageContaining("«" + text + "»");
    }

    @Test
    void an_empty_list_is_refused() {
        assertThatThrownBy(Peers::of).hasMessageContaining("Укажите peers");
        assertThatThrownBy(() -> Peers.of(" , ")).hasMessageContaining("Укажите peers");
    }
}

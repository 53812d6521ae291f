package ru.orientir.portal.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final TrustedProxies LOOPBACK = TrustedProxies.of(List.of("127.0.0.1", "::1"));

    @Test
    void a_peer_that_is_not_trusted_is_the_client_whatever_it_says() {
        assertThat(LOOPBACK.client(from("192.0.2.1", "198.51.100.4"))).isEqualTo("192.0.2.1");
        assertThat(TrustedProxies.of(List.of("")).client(from("127.0.0.1", "198.51.100.4")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void the_last_entry_that_is_no_trusted_proxy_is_the_client() {
        assertThat(LOOPBACK.client(from("127.0.0.1", "1.1.1.1, 198.51.100.4"))).isEqualTo("198.51.100.4");
        assertThat(LOOPBACK.client(from("[::1]", "1.1.1.1, 198.51.100.4", "127.0.0.1, [::1]:443")))
                .isEqualTo("198.51.100.4");
    }

    @Test
    void one_address_in_several_spellings_is_one_client() {
        assertThat(LOOPBACK.client(from("::1", "2001:DB8::1")))
                .isEqualTo(LOOPBACK.client(from("0:0:0:0:0:0:0:1", "[2001:db8:0::0:1]:4711")))
                .isEqualTo("20010db800000000::/64");
    }

    @Test
    void a_subscribers_network_of_ipv6_is_one_client_and_the_next_network_another() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(n -> "2001:db8:0:7:%x::%x".formatted(n, n * n))
                        .map(address -> LOOPBACK.client(from(address))))
                .containsOnly("20010db800000007::/64");
        assertThat(LOOPBACK.client(from("2001:db8:0:8::1"))).isEqualTo("20010db800000008::/64");
        assertThat(LOOPBACK.client(from("[fe80::1%eth0]")))
                .isEqualTo(LOOPBACK.client(from("fe80::2%2")))
                .isEqualTo("fe80000000000000::/64");
    }

    @Test
    void an_address_of_ipv4_written_as_one_of_ipv6_is_the_same_client() {
        assertThat(LOOPBACK.client(from("::ffff:198.51.100.4"))).isEqualTo("198.51.100.4");
        assertThat(LOOPBACK.client(from("::ffff:127.0.0.1", "[::ffff:c633:6405]:443")))
                .isEqualTo("198.51.100.5");
    }

    @Test
    void where_nothing_is_told_or_no_address_the_nearest_known_one_counts() {
        assertThat(LOOPBACK.client(from("127.0.0.1"))).isEqualTo("127.0.0.1");
        assertThat(LOOPBACK.client(from("127.0.0.1", "198.51.100.4, unknown"))).isEqualTo("127.0.0.1");
        assertThat(LOOPBACK.client(from("127.0.0.1", "example.org"))).isEqualTo("127.0.0.1");
        assertThat(LOOPBACK.client(from("127.0.0.1", "300.1.1.1, ::1"))).isEqualTo("0000000000000000::/64");
    }

    @Test
    void a_network_of_proxies_is_named_by_its_length() {
        TrustedProxies network = TrustedProxies.of(List.of("10.0.0.0/24"));
        assertThat(network.client(from("10.0.0.200", "198.51.100.4"))).isEqualTo("198.51.100.4");
        assertThat(network.client(from("10.0.1.1", "198.51.100.4"))).isEqualTo("10.0.1.1");
    }

    @Test
    void a_list_in_one_line_is_read_and_a_name_is_refused() {
        assertThat(TrustedProxies.of(List.of(" 10.0.0.7 , 10.0.0.8 ")).client(from("10.0.0.8", "198.51.100.4")))
                .isEqualTo("198.51.100.4");
        assertThatThrownBy(() -> TrustedProxies.of(List.of("proxy.local")))
                .hasMessageContaining("trusted.proxies: «proxy.local»");
    }

    private static Request from(String peer, String... forwardedFor) {
        Request request = new Request(null, null) {
            @Override
            public String getRemoteAddr() {
                return peer;
            }
        };
        HttpFields fields = new HttpFields();
        List.of(forwardedFor).forEach(line -> fields.add("X-Forwarded-For", line));
        request.setMetaData(new MetaData.Request("GET", new HttpURI("/"), HttpVersion.HTTP_1_1, fields));
        return request;
    }
}

package ru.orientir.portal.host.web;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import ru.orientir.portal.Networks;

/**
 * The reverse proxies whose word about their clients is believed. Behind one, every connection comes from its address: without its word all clients
 * would be one, and anybody could keep the operator out by failing to log in.
 */
final class TrustedProxies {

    private static final String HEADER = "X-Forwarded-For";

    /** Bytes of an address. */
    private static final int IPV4 = 4;

    /** Bytes of an address of IPv6 that tell whose it is. */
    private static final int SUBSCRIBER = 8;

    private final Networks proxies;

    private TrustedProxies(Networks proxies) {
        this.proxies = proxies;
    }

    /** @throws IllegalArgumentException if one is no address and no network, see {@link Networks#of} */
    static TrustedProxies of(Collection<String> configured) {
        return new TrustedProxies(Networks.of("trusted.proxies", configured));
    }

    /**
     * Where a request comes from: the peer, or what trusted proxies say of it. Of X-Forwarded-For only the last entry that is not a trusted proxy is
     * known to somebody trusted; what stands before it the client may have written itself.
     *
     * @return an address of IPv4, or the network of 64 bits of one of IPv6: its subscriber has all 2^64 of them
     */
    String client(HttpServletRequest request) {
        Optional<InetAddress> peer = Networks.address(request.getRemoteAddr());
        if (peer.filter(proxies::contain).isEmpty()) {
            return peer.map(TrustedProxies::subscriber).orElse(request.getRemoteAddr());
        }
        InetAddress nearest = peer.get();
        String[] said =
                String.join(",", Collections.list(request.getHeaders(HEADER))).split(",");
        for (int last = said.length - 1; last >= 0 && proxies.contain(nearest); last--) {
            Optional<InetAddress> before = Networks.address(said[last].trim());
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return subscriber(nearest);
    }

    /** An address of IPv4 that is written as one of IPv6 has become one of IPv4 where it was read. */
    private static String subscriber(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == IPV4
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, SUBSCRIBER) + "::/64";
    }
}

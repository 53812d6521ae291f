package ru.orientir.portal.host.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;

/**
 * The reverse proxies whose word about their clients is believed. Behind one, every connection comes from its address: without its word all clients
 * would be one, and anybody could keep the operator out by failing to log in.
 */
final class TrustedProxies {

    private static final String HEADER = "X-Forwarded-For";
    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}");
    private static final Pattern FOUR_NUMBERS_AND_PORT = Pattern.compile(FOUR_NUMBERS + ":\\d+");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::\\d+)?");
    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final Set<InetAddress> proxies;

    private TrustedProxies(Set<InetAddress> proxies) {
        this.proxies = proxies;
    }

    /**
     * @param configured addresses, several of them in one text divided by commas; blank ones count for nothing
     * @throws IllegalArgumentException if one is no address
     */
    static TrustedProxies of(Collection<String> configured) {
        return new TrustedProxies(configured.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .map(text -> address(text)
                        .orElseThrow(() -> new IllegalArgumentException("trusted.proxies: «" + text
                                + "» не адрес. Укажите адреса прокси через запятую, например 127.0.0.1,::1.")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Where a request comes from: the peer, or what trusted proxies say of it. Of X-Forwarded-For only the last entry that is not a trusted proxy is
     * known to somebody trusted; what stands before it the client may have written itself.
     */
    String client(HttpServletRequest request) {
        Optional<InetAddress> peer = address(request.getRemoteAddr());
        if (peer.filter(proxies::contains).isEmpty()) {
            return peer.map(InetAddress::getHostAddress).orElse(request.getRemoteAddr());
        }
        InetAddress nearest = peer.get();
        String[] said =
                String.join(",", Collections.list(request.getHeaders(HEADER))).split(",");
        for (int last = said.length - 1; last >= 0 && proxies.contains(nearest); last--) {
            Optional<InetAddress> before = address(said[last].trim());
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return nearest.getHostAddress();
    }

    /** @param text an address with or without a port; a name is none, and nobody is asked for it */
    private static Optional<InetAddress> address(String text) {
        String bare = FOUR_NUMBERS_AND_PORT.matcher(text).matches()
                ? text.substring(0, text.indexOf(':'))
                : BRACKETS.matcher(text).replaceFirst("$1");
        if (!FOUR_NUMBERS.matcher(bare).matches() && !COLONS.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

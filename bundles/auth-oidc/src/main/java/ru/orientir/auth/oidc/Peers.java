package ru.orientir.auth.oidc;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses and networks whose connections are a gateway's. */
final class Peers {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private Peers(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param configured {@code 10.0.0.7} or {@code 10.0.0.0/24}, several of them in one text divided by commas
     * @throws IllegalArgumentException if one is neither, or if there is none: everybody could be the gateway
     */
    static Peers of(String... configured) {
        List<Network> networks = Settings.list(configured).map(Peers::network).toList();
        if (networks.isEmpty()) {
            throw new IllegalArgumentException("Укажите peers: адреса шлюза, например 10.0.0.7.");
        }
        return new Peers(networks);
    }

    /** @param peer as the web server tells it */
    boolean contain(String peer) {
        return address(peer)
                .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
                .isPresent();
    }

    private static Network network(String text) {
        String[] parts = text.split("/", 2);
        Optional<InetAddress> address = address(parts[0]);
        int longest = address.map(found -> found.getAddress().length * 8).orElse(0);
        if (address.isEmpty() || parts.length > 1 && !parts[1].matches("\\d{1,3}")) {
            throw wrong(text);
        }
        int length = parts.length > 1 ? Integer.parseInt(parts[1]) : longest;
        if (length < 1 || length > longest) {
            throw wrong(text);
        }
        return new Network(address.get().getAddress(), length);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "peers: «" + text + "» не адрес и не сеть. Укажите, например, 10.0.0.7 или 10.0.0.0/24.");
    }

    /** A name is none, and nobody is asked for it. */
    private static Optional<InetAddress> address(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!FOUR_NUMBERS.matcher(bare).matches() && !COLONS.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** @param length how many leading bits all its addresses share */
    private record Network(byte[] address, int length) {

        boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            return bytes.length == address.length && head(bytes).equals(head(address));
        }

        private BigInteger head(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - length);
        }
    }
}

package ru.orientir.portal;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and networks that a setting names: those of gateways, of proxies. */
public final class Networks {

    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(NUMBER + "(?:\\." + NUMBER + "){3}");
    private static final Pattern FOUR_NUMBERS_AND_PORT = Pattern.compile(FOUR_NUMBERS + ":\\d+");
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)](?::\\d+)?");
    private static final Pattern ZONE = Pattern.compile("(?<=:[0-9A-Fa-f]{0,4})%[A-Za-z0-9._-]{1,32}$");
    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private Networks(List<Network> networks) {
        this.networks = networks;
    }

    /**
     * @param setting how a message names it
     * @param configured {@code 10.0.0.7} or {@code 10.0.0.0/24}, several of them in one text divided by commas; blank ones count for nothing
     * @throws IllegalArgumentException saying in Russian which text is neither; a network of all addresses is none
     */
    public static Networks of(String setting, Collection<String> configured) {
        return new Networks(configured.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Network.of(text)
                        .orElseThrow(() -> new IllegalArgumentException(setting + ": «" + text
                                + "» не адрес и не сеть. Укажите, например, 10.0.0.7 или 10.0.0.0/24.")))
                .toList());
    }

    public boolean isEmpty() {
        return networks.isEmpty();
    }

    public boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * The address that a text spells, with or without a port. The zone of a link-local one (%eth0) is a name of this machine's, and left out.
     *
     * @return empty for anything else: a name is none, and nobody is asked for it
     */
    public static Optional<InetAddress> address(String text) {
        String bare = FOUR_NUMBERS_AND_PORT.matcher(text).matches()
                ? text.substring(0, text.indexOf(':'))
                : ZONE.matcher(BRACKETS.matcher(text).replaceFirst("$1")).replaceFirst("");
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
    private record Network(InetAddress address, int length) {

        private static Optional<Network> of(String text) {
            String[] parts = text.split("/", 2);
            return Networks.address(parts[0]).flatMap(address -> {
                int longest = address.getAddress().length * 8;
                if (parts.length == 1) {
                    return Optional.of(new Network(address, longest));
                }
                return Optional.of(parts[1])
                        .filter(bits -> bits.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .filter(bits -> bits >= 1 && bits <= longest)
                        .map(bits -> new Network(address, bits));
            });
        }

        private boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            return bytes.length == address.getAddress().length && head(bytes).equals(head(address.getAddress()));
        }

        private BigInteger head(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - length);
        }
    }
}

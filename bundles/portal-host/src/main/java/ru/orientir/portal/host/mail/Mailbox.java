package ru.orientir.portal.host.mail;

import java.net.IDN;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An address as mail servers take it everywhere: ASCII, without a name, without comments or quotes. So nothing in it can end a header's line.
 *
 * @param address with a domain in ASCII
 */
record Mailbox(String address) {

    private static final int LONGEST = 254;
    private static final Pattern ATOM = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9-]+");
    private static final int LONGEST_LOCAL = 64;

    /** @throws IllegalArgumentException if it is no address */
    Mailbox {
        int at = address.indexOf('@');
        if (address.length() > LONGEST
                || at > LONGEST_LOCAL
                || at < 0
                || !parts(address.substring(0, at))
                        .allMatch(part -> ATOM.matcher(part).matches())
                || !isDomain(address.substring(at + 1))) {
            throw new IllegalArgumentException("no mailbox");
        }
    }

    /** The address that was written, a Cyrillic domain in its ASCII form; empty when it is none. */
    static Optional<Mailbox> of(String written) {
        int at = written.lastIndexOf('@');
        if (at < 1 || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(written.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return Optional.of(new Mailbox(written.substring(0, at + 1) + domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isDomain(String domain) {
        return domain.indexOf('.') > 0
                && parts(domain)
                        .allMatch(
                                part -> LABEL.matcher(part).matches() && !part.startsWith("-") && !part.endsWith("-"));
    }

    /** Between the dots, empty ones too. */
    private static Stream<String> parts(String dotted) {
        return Arrays.stream(dotted.split("\\.", -1));
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Not the address: what is printed by accident ends in a log. */
    @Override
    public String toString() {
        return "Mailbox";
    }
}

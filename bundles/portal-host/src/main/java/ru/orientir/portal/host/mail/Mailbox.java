package ru.orientir.portal.host.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address as mail servers take it everywhere: ASCII, without a name, without comments or quotes. So nothing in it can end a header's line.
 *
 * @param address with a domain in ASCII
 */
record Mailbox(String address) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
    private static final int LONGEST_LOCAL = 64;

    /** @throws IllegalArgumentException if it is no address */
    Mailbox {
        if (address.length() > LONGEST
                || address.indexOf('@') > LONGEST_LOCAL
                || !FORM.matcher(address).matches()) {
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

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Not the address: what is printed by accident ends in a log. */
    @Override
    public String toString() {
        return "Mailbox";
    }
}

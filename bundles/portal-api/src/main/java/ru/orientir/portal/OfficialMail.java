package ru.orientir.portal;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Sends letters to organisations. A module names the organisation; where its official mailbox is, only the host knows, so that no address ever
 * comes into a module. A host without mail does not offer the service.
 */
@ProviderType
public interface OfficialMail {

    /** Stands in a letter's text for the portal's address, without a slash at its end. */
    String PORTAL = "{portal}";

    /**
     * Hands the letter to the mail server; returns when that has answered or was waited for long enough. That may take minutes: no transaction is
     * to be open meanwhile.
     *
     * @throws StoreUnavailable if the host cannot look the address up now
     */
    Delivery send(Letter letter);

    /** What became of a letter. */
    enum Delivery {
        /** The mail server has taken it. */
        ACCEPTED,
        /** The host knows no address of the organisation now. */
        NO_ADDRESS,
        /** The mail server refuses this address or this letter, and will do so again. */
        REFUSED,
        /** The mail server is away, busy or set up wrongly: the same letter may be sent again, much later. */
        NOT_NOW
    }

    /**
     * A letter in plain text.
     *
     * @param organisation the code of the organisation that gets it
     * @param subject one line, up to 200 characters
     * @param text up to 20,000 characters; {@link #PORTAL} in it becomes the portal's address
     * @param key what the letter is, for example {@code reminder/17/s0001}, up to 200 characters. Sent twice under one key it carries the same
     *     Message-ID, so that mail systems can tell the second as a copy
     */
    record Letter(String organisation, String subject, String text, String key) {

        private static final int LONGEST_LINE = 200;
        private static final int LONGEST_TEXT = 20_000;

        /** @throws IllegalArgumentException if a line is empty, too long or no single line, or the text too long */
        public Letter {
            requireLine(organisation);
            requireLine(subject);
            requireLine(key);
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("the text of a letter has 1 to " + LONGEST_TEXT + " characters");
            }
        }

        private static void requireLine(String line) {
            if (line.isBlank() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "organisation, subject and key of a letter are lines of 1 to " + LONGEST_LINE + " characters");
            }
        }
    }
}

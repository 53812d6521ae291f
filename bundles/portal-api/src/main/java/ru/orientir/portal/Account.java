package ru.orientir.portal;

/**
 * An account of the portal: an organisation plus a role, never a person.
 *
 * @param role the code of a role
 * @param organisation the code of its organisation
 */
public record Account(String login, String role, String organisation) {

    /** Whether an identity provider or a gateway vouches for this login: its name stands before a colon. */
    public static boolean isFromElsewhere(String login) {
        return login.indexOf(':') >= 0;
    }
}

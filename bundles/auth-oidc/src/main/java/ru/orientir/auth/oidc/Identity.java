package ru.orientir.auth.oidc;

import ru.orientir.portal.Account;

/** Whom the provider's answer to a login names. */
sealed interface Identity {

    /** An account of this portal. */
    record Vouched(Account account) implements Identity {}

    /**
     * The provider vouches for somebody whose claims give no account here.
     *
     * @param login with the provider's prefix; {@code ?} behind it if the claims name no login
     */
    record Unmapped(String login) implements Identity {}

    /** The provider vouches for nobody: whoever sent this may be any stranger. */
    record Unproven() implements Identity {}
}

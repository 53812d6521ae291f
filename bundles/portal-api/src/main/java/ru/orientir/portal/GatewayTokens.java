package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts behind tokens that a gateway in front of the portal puts into a header of its own, once it has logged somebody in. */
@ProviderType
public interface GatewayTokens {

    /** The name of the header, for example {@code X-Portal-Identity}. */
    String header();

    /**
     * The account that a token stands for.
     *
     * @param token the header's value
     * @param peer the address from which the connection comes, not what a header says of it
     * @return empty for a token that is not to be trusted, or not from there
     * @throws IdentityUnavailable if nobody can tell now, since the gateway's keys are not known
     */
    Optional<Account> account(String token, String peer);
}

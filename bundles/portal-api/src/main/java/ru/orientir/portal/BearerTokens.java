package ru.orientir.portal;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts behind tokens that an outside identity provider issues ({@code Authorization: Bearer}). */
@ProviderType
public interface BearerTokens {

    /**
     * The account that a token stands for.
     *
     * @return empty for a token that is not to be trusted
     * @throws IdentityUnavailable if nobody can tell now, since the provider is away
     */
    Optional<Account> account(String token);
}

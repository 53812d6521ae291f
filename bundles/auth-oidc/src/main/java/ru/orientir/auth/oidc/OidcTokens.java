package ru.orientir.auth.oidc;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.portal.Account;
import ru.orientir.portal.BearerTokens;

/** The accounts behind the provider's access tokens. */
@Component
public final class OidcTokens implements BearerTokens {

    private final Tokens tokens;
    private final ClaimMapping mapping;

    @Activate
    public OidcTokens(@Reference Provider provider) {
        this.tokens = provider.bearer();
        this.mapping = provider.mapping();
    }

    @Override
    public Optional<Account> account(String token) {
        return tokens.claims(token).flatMap(mapping::account);
    }
}

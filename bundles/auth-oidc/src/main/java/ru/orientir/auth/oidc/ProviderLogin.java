package ru.orientir.auth.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.LoginWay;

/** The login at the provider: authorization code with PKCE (RFC 7636). */
public final class ProviderLogin implements LoginWay {

    /** Where a login begins. */
    static final String BEGIN = "/portal/login/provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    private final LoginConfig config;
    private final Tokens tokens;
    private final ClaimMapping mapping;
    private final CodeExchange exchange;

    /** @throws IllegalArgumentException saying in Russian which setting is wrong */
    ProviderLogin(Provider provider, LoginConfig config) {
        this.config = config;
        Settings.address("authorization.endpoint", config.authorization_endpoint());
        Settings.address("redirect.uri", config.redirect_uri());
        this.tokens = provider.login(config.client_id());
        this.mapping = provider.mapping();
        this.exchange = new CodeExchange(
                Settings.address("token.endpoint", config.token_endpoint()),
                config.client_id(),
                config.client_secret(),
                config.redirect_uri());
    }

    @Override
    public String title() {
        return config.title();
    }

    @Override
    public String href() {
        return BEGIN;
    }

    /** Whether browsers meet the portal over HTTPS only. */
    boolean secure() {
        return config.redirect_uri().startsWith("https:");
    }

    /** The provider's page for this login. */
    String page(PendingLogin login) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", config.client_id());
        query.put("redirect_uri", config.redirect_uri());
        query.put("scope", config.scope());
        query.put("state", login.state());
        query.put("nonce", login.nonce());
        query.put("code_challenge", login.challenge());
        query.put("code_challenge_method", "S256");
        return config.authorization_endpoint()
                + (config.authorization_endpoint().contains("?") ? "&" : "?")
                + CodeExchange.form(query);
    }

    /**
     * Who has logged in.
     *
     * @throws ru.orientir.portal.IdentityUnavailable if the provider does not answer
     */
    Identity identity(String code, PendingLogin login) {
        Optional<String> token = told(
                exchange.identity(code, login.verifier()),
                "The provider did not exchange a login's code: check client.id, client.secret and redirect.uri");
        Optional<JWTClaimsSet> claims = token.flatMap(
                text -> told(
                        tokens.claims(text).filter(found -> login.nonce().equals(nonce(found))),
                        "The provider's identity token is not accepted: check issuer, client.id and algorithms; this bundle's DEBUG tells more"));
        return claims.map(this::mapped).orElseGet(Identity.Unproven::new);
    }

    private Identity mapped(JWTClaimsSet claims) {
        return told(
                        mapping.account(claims),
                        mapping.namesAnAddress(claims)
                                ? "The identity token's login is an e-mail address, which is personal data: let login.claim name one with an account name"
                                : "The identity token names no login, role and organisation: check the claims")
                .<Identity>map(Identity.Vouched::new)
                .orElseGet(() -> new Identity.Unmapped(mapping.named(claims)));
    }

    /** A login that fails shows the user no settings; whoever looks after them finds the reason in the log. */
    private static <T> Optional<T> told(Optional<T> step, String otherwise) {
        if (step.isEmpty()) {
            LOG.warn(otherwise);
        }
        return step;
    }

    private static Object nonce(JWTClaimsSet claims) {
        return claims.getClaim("nonce");
    }
}

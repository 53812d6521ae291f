package ru.orientir.auth.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.Account;

/**
 * Finds the account in the claims of a token. The scope is not among them: it follows from the registry, on each request.
 *
 * @param prefix of the accounts, which says who vouches for them
 * @param login the claim with the login, without personal data: an e-mail address is none
 * @param role the claim with the role or a list of roles; {@code a.b} is the claim {@code b} inside of {@code a}
 * @param organisation the claim with the code of the organisation
 * @param roles the role's code by the provider's word for it; what is not among them is no role of ours
 */
record ClaimMapping(String prefix, String login, String role, String organisation, Map<String, String> roles) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

    private static final String ADDRESS = "@";

    private static final Logger LOG = LoggerFactory.getLogger(ClaimMapping.class);

    /** Whom the claims name, for the audit log: the login as an account would have it, {@code ?} in place of none. */
    String named(JWTClaimsSet claims) {
        return prefix + login(claims.getClaims()).orElse("?");
    }

    /** Whether the login would be somebody's address: personal data, which the audit log would keep. */
    boolean namesAnAddress(JWTClaimsSet claims) {
        return word(claims.getClaims(), login)
                .filter(text -> text.contains(ADDRESS))
                .isPresent();
    }

    /** @return empty if the claims name no account, or several roles, so that nobody could tell which one acts */
    Optional<Account> account(JWTClaimsSet claims) {
        Map<String, Object> all = claims.getClaims();
        Optional<String> account = login(all);
        Optional<String> place = word(all, organisation);
        Set<String> held =
                values(at(all, role)).map(roles::get).filter(Objects::nonNull).collect(Collectors.toSet());
        if (account.isEmpty() || place.isEmpty() || held.size() != 1) {
            LOG.debug(
                    "A token gives no account: {}",
                    namesAnAddress(claims)
                            ? "its login is an e-mail address"
                            : "it needs a login, an organisation and one role");
            return Optional.empty();
        }
        return Optional.of(new Account(prefix + account.get(), held.iterator().next(), place.get()));
    }

    private Optional<String> login(Map<String, Object> claims) {
        return word(claims, login).filter(text -> !text.contains(ADDRESS));
    }

    private static Optional<String> word(Map<String, Object> claims, String path) {
        return at(claims, path)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> WORD.matcher(text).matches());
    }

    private static Optional<Object> at(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return Optional.ofNullable(claims.get(path));
        }
        int dot = path.indexOf('.');
        if (dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
            Map<String, Object> named = inner.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
            return at(named, path.substring(dot + 1));
        }
        return Optional.empty();
    }

    private static Stream<String> values(Optional<Object> claim) {
        return claim.stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}

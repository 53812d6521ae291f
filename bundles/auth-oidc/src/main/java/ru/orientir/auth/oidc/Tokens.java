package ru.orientir.auth.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.orientir.portal.IdentityUnavailable;

/** Checks tokens of one issuer: signature, algorithm, issuer, audience, times. */
final class Tokens {

    /** Longer ones are not looked at. */
    private static final int LONGEST = 16 * 1024;

    /** Names of keys that providers give; a path or a statement is none. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~=:-]{1,200}");

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /**
     * @param audiences a token has to be for one of them
     * @param skewSeconds how far the clocks of provider and portal may differ
     */
    Tokens(
            JWKSource<SecurityContext> keys,
            Set<JWSAlgorithm> algorithms,
            String issuer,
            Set<String> audiences,
            int skewSeconds) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWTClaimsSetVerifier(new TimelyClaims(issuer, audiences, skewSeconds));
    }

    /**
     * What a token claims.
     *
     * @return empty for a token that is not to be trusted
     * @throws IdentityUnavailable if the provider's keys are not known now
     */
    Optional<JWTClaimsSet> claims(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (bringsItsOwnKey(signed.getHeader())) {
                return Optional.empty();
            }
            return Optional.of(processor.process(signed, null));
        } catch (KeySourceException e) {
            throw new IdentityUnavailable("The identity provider is away", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.debug("A token is refused", e);
            return Optional.empty();
        }
    }

    /** The key is the provider's, and it is found by its name: never by what the token says of where to get one. */
    private static boolean bringsItsOwnKey(JWSHeader header) {
        return header.getJWKURL() != null
                || header.getJWK() != null
                || header.getX509CertURL() != null
                || header.getX509CertChain() != null
                || (header.getKeyID() != null && !KEY.matcher(header.getKeyID()).matches());
    }
}

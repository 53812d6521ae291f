package ru.orientir.auth.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Instant;
import java.util.Set;

/** Checks issuer, audience and times. Besides what the library looks at, a token cannot have been issued later than now. */
final class TimelyClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

    /**
     * @param audiences a token has to be for one of them
     * @param skewSeconds how far the clocks of provider and portal may differ
     */
    TimelyClaims(String issuer, Set<String> audiences, int skewSeconds) {
        super(audiences, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "iat"), null);
        setMaxClockSkew(skewSeconds);
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        Instant latest = currentTime().toInstant().plusSeconds(getMaxClockSkew());
        if (claims.getIssueTime().toInstant().isAfter(latest)) {
            throw new BadJWTException("JWT issued in the future");
        }
    }
}

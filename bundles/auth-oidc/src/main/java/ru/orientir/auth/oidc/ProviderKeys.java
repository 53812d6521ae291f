package ru.orientir.auth.oidc;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider's keys. They are fetched at most once a minute, whatever tokens are sent, and serve for a while when the provider
 * is away.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    /** Between two attempts to fetch. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int PATIENCE_MILLIS = 3000;
    private static final int LARGEST = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final URI address;
    private final Duration life;
    private final Clock clock;
    private final ResourceRetriever retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Optional<Fetched> known = Optional.empty();
    private volatile Optional<Instant> attempted = Optional.empty();

    /** @param life for how long keys serve after they were fetched */
    ProviderKeys(URI address, Duration life, Clock clock) {
        this.address = address;
        this.life = life;
        this.clock = clock;
    }

    /**
     * The keys for a token.
     *
     * @return none for a key that the provider does not have
     * @throws RemoteKeySourceException if no keys are known, since the provider is away
     */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws RemoteKeySourceException {
        Optional<Fetched> fresh = known.filter(this::isFresh);
        if (fresh.isPresent()) {
            List<JWK> keys = selector.select(fresh.get().keys());
            if (!keys.isEmpty()) {
                return keys;
            }
        }
        fetch(fresh.isEmpty());
        return known.filter(this::serves)
                .map(fetched -> selector.select(fetched.keys()))
                .orElseThrow(
                        () -> new RemoteKeySourceException("The keys of the identity provider are not known", null));
    }

    /**
     * Until when tokens can be checked with what is known now; asks the provider first if that is old.
     *
     * @return a time that may be past; empty if the provider was never reached
     */
    Optional<Instant> serveUntil() {
        if (known.filter(this::isFresh).isEmpty()) {
            fetch(false);
        }
        return known.map(fetched -> fetched.at().plus(life));
    }

    /** Whether the provider answered of late. */
    boolean areFresh() {
        return known.filter(this::isFresh).isPresent();
    }

    private boolean isFresh(Fetched fetched) {
        return clock.instant().isBefore(fetched.at().plus(life.dividedBy(2)));
    }

    private boolean serves(Fetched fetched) {
        return clock.instant().isBefore(fetched.at().plus(life));
    }

    /** @param wait whether somebody else's attempt is worth waiting for */
    private void fetch(boolean wait) {
        if (wait && known.filter(this::serves).isEmpty()) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            if (attempted.filter(at -> now.isBefore(at.plus(PAUSE))).isEmpty()) {
                attempted = Optional.of(now);
                known = Optional.of(new Fetched(
                        JWKSet.parse(retriever.retrieveResource(address.toURL()).getContent()), now));
            }
        } catch (IOException | ParseException e) {
            LOG.warn("The keys of the identity provider were not fetched from {}: {}", address, e.getMessage());
        } finally {
            fetching.unlock();
        }
    }

    /** What was fetched, and when. */
    private record Fetched(JWKSet keys, Instant at) {}
}

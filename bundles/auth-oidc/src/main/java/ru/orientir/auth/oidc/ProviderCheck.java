package ru.orientir.auth.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The identity provider gives its keys. Only a warning when it does not: it is away for every node, and those who are logged in go
 * on; to take the nodes out would lock them out too.
 */
@Component(property = {HealthCheck.NAME + "=Поставщик учётных записей", HealthCheck.TAGS + "=ready"})
public final class ProviderCheck implements HealthCheck {

    private final ProviderKeys keys;
    private final Clock clock;

    @Activate
    public ProviderCheck(@Reference Provider provider) {
        this(provider.keys(), Clock.systemUTC());
    }

    ProviderCheck(ProviderKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        Optional<Instant> until = keys.serveUntil();
        if (keys.areFresh()) {
            return new Result(Result.Status.OK, "Ключи получены");
        }
        return new Result(
                Result.Status.WARN,
                until.filter(clock.instant()::isBefore)
                        .map(end -> "Не отвечает. По известным ключам вход работает до " + end)
                        .orElse("Не отвечает, вход через него не работает. Проверьте jwks.uri и сеть"));
    }
}

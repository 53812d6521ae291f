package ru.orientir.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.portal.spi.AuditJournal;

/** What is written to the audit log is sealed soon. Users can go on working without that: it is a warning. */
@Component(property = {HealthCheck.NAME + "=Журнал аудита", HealthCheck.TAGS + "=" + Readiness.TAG})
public final class AuditCheck implements HealthCheck {

    /** It takes a second. What another node was just writing when this one started may take two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditJournal journal;

    public AuditCheck() {
        this(null, Clock.systemUTC());
    }

    AuditCheck(AuditJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        AuditJournal present = journal;
        if (present == null) {
            return new Result(Result.Status.WARN, "Недоступен: проверьте базу данных");
        }
        try {
            Optional<Instant> late =
                    present.waitingSince().filter(since -> since.plus(PATIENCE).isBefore(clock.instant()));
            return late.isPresent()
                    ? new Result(
                            Result.Status.WARN,
                            "Записи не скрепляются с " + late.get() + ". Причина – в data/log/karaf.log")
                    : new Result(Result.Status.OK, "Записи скреплены");
        } catch (StoreUnavailable e) {
            return new Result(Result.Status.WARN, "База данных недоступна");
        }
    }
}

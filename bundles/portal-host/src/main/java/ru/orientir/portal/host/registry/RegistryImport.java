package ru.orientir.portal.host.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.OrganisationRegistry;
import ru.orientir.portal.spi.RegistryStore.Answered;

/** Imports organisations: checks everything against one state of the registry, and writes only if it is still that one. */
@Component
public final class RegistryImport implements OrganisationRegistry {

    private static final int ATTEMPTS = 5;
    private static final String OBJECT = "registry";

    private final CachedRegistry registry;
    private final AccessPolicy policy;
    private final AuditSink audit;

    @Activate
    public RegistryImport(
            @Reference CachedRegistry registry, @Reference AccessPolicy policy, @Reference AuditSink audit) {
        this.registry = registry;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    public ImportReport bring(List<Row> rows, boolean dryRun, Actor actor) {
        require(actor);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Registry present = registry.refreshed();
            ImportPlan plan = ImportPlan.of(present, rows);
            if (dryRun || plan.versions().isEmpty()) {
                return plan.report();
            }
            if (registry.put(present.state(), plan.versions(), done(plan.report(), actor))) {
                return plan.report();
            }
        }
        throw overtaken();
    }

    @Override
    public Optional<ImportReport> bringOnce(List<Row> rows, IdempotencyKey key, Actor actor) {
        require(actor);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // The key before everything else: what was possible the first time may be a problem of the registry of now.
            Optional<Remembered> first = registry.recall(actor.account(), key);
            if (first.isPresent()) {
                return first.filter(key::repeats).map(remembered -> report(remembered.answer()));
            }
            Registry present = registry.refreshed();
            ImportPlan plan = ImportPlan.of(present, rows);
            ImportReport report = plan.report();
            if (!report.problems().isEmpty()
                    || registry.put(
                            present.state(),
                            plan.versions(),
                            done(report, actor),
                            new Answered(actor.account(), key, reference(report)))) {
                return Optional.of(report);
            }
        }
        throw overtaken();
    }

    private void require(Actor actor) {
        if (!policy.permits(actor, Action.REGISTRY_IMPORT)) {
            audit.record(AuditEntry.denied(actor, Action.REGISTRY_IMPORT, OBJECT));
            throw new AccessDenied(actor, Action.REGISTRY_IMPORT);
        }
    }

    private static IllegalStateException overtaken() {
        return new IllegalStateException("the registry kept changing during " + ATTEMPTS + " attempts of an import");
    }

    private static String reference(ImportReport report) {
        return report.added() + " " + report.changed() + " " + report.closed() + " " + report.unchanged();
    }

    private static ImportReport report(String reference) {
        int[] counts =
                Arrays.stream(reference.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new ImportReport(counts[0], counts[1], counts[2], counts[3], List.of());
    }

    private static AuditEntry done(ImportReport report, Actor actor) {
        String counts = "added " + report.added() + ", changed " + report.changed() + ", closed " + report.closed();
        return new AuditEntry(
                actor.account(), "registry:import", OBJECT, Optional.empty(), Optional.of(counts), AuditResult.DONE);
    }
}

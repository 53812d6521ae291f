package ru.orientir.submission.service.methodology;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.PackReading;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;
import ru.orientir.submission.spi.SubmissionStore;

/** Puts the packs that an installation brings with it among those that are kept: published, since their approval lies behind them. */
@Component(service = PackShelf.class)
public final class PackShelf {

    private final SubmissionStore store;
    private final Packs packs;

    @Activate
    public PackShelf(@Reference SubmissionStore store, @Reference Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    /** What became of a pack. */
    public enum Placed {
        PUBLISHED,
        /** The same text is there already, in whatever state. */
        THERE,
        /** Another text is there under this id and version: that one stays. */
        DIFFERENT
    }

    /**
     * Publishes a pack unless its version is known.
     *
     * @param source where it comes from, for the audit log
     * @throws IllegalArgumentException if it is no pack, with the first of its errors
     */
    public Placed place(String text, String source) {
        PackReading reading = packs.prove(text);
        if (reading instanceof PackReading.Refused refused) {
            throw new IllegalArgumentException(first(refused));
        }
        Methodology methodology = ((PackReading.Read) reading).methodology();
        return store.inTransaction(tx -> {
            Optional<StoredPack> present = tx.pack(methodology.id());
            StoredPack next = new StoredPack(methodology.id(), State.PUBLISHED, text, methodology.hash(), tx.now());
            if (present.isEmpty() && tx.putPack(next, present)) {
                tx.audit(new AuditEntry(
                        source,
                        "methodology:transition",
                        "methodology/" + methodology.id(),
                        Optional.empty(),
                        Optional.of(State.PUBLISHED.code()),
                        AuditResult.DONE));
                tx.moved(
                        methodology.id(),
                        new Moved(next.at(), source, Optional.empty(), State.PUBLISHED, Optional.empty()));
                return Placed.PUBLISHED;
            }
            // Another node may have been faster.
            boolean same = present.or(() -> tx.pack(methodology.id()))
                    .filter(kept -> kept.hash().equals(methodology.hash()))
                    .isPresent();
            return same ? Placed.THERE : Placed.DIFFERENT;
        });
    }

    private static String first(PackReading.Refused refused) {
        return refused.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .findFirst()
                .map(finding ->
                        finding.position().line() + ":" + finding.position().column() + " " + finding.message())
                .orElse("refused");
    }
}

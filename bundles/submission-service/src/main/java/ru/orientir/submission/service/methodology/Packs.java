package ru.orientir.submission.service.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReader;
import ru.orientir.indicator.PackReading;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/**
 * Packs and the methodologies that they are. A pack is compiled once: its hash names it, whoever asks. What is published
 * never changes, so that it is not even looked up again.
 */
@Component(service = Packs.class)
public final class Packs {

    /** Versions in use at one time; far more than there are. */
    private static final int KEPT = 200;

    private final MethodologyStore store;
    private final ScoringEngine engine;
    private final Map<String, PackReading.Read> byHash = new ConcurrentHashMap<>();
    private final Map<MethodologyId, Methodology> fixed = new ConcurrentHashMap<>();

    @Activate
    public Packs(@Reference MethodologyStore store, @Reference ScoringEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /** Reads and lints a pack, calculates its golden cases and looks up the version that it continues. */
    public PackReading prove(String pack) {
        PackReading reading = PackReader.read(pack);
        if (reading instanceof PackReading.Read read) {
            List<Finding> findings = Stream.of(
                            read.warnings(), engine.prove(read.methodology()), ties(read.methodology(), pack))
                    .flatMap(List::stream)
                    .toList();
            return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)
                    ? new PackReading.Refused(findings)
                    : new PackReading.Read(read.methodology(), findings);
        }
        return reading;
    }

    /** A kept pack, compiled. It was proved before it was kept. */
    public PackReading.Read compiled(StoredPack pack) {
        PackReading.Read known = byHash.get(pack.hash());
        if (known != null) {
            return known;
        }
        if (!(PackReader.read(pack.text()) instanceof PackReading.Read read)) {
            throw new IllegalStateException("kept pack " + pack.id() + " cannot be read any more");
        }
        if (byHash.size() >= KEPT) {
            byHash.clear();
        }
        byHash.put(pack.hash(), read);
        return read;
    }

    /** What the lint flags in a kept pack, today: a version that it continues may have been brought meanwhile. */
    public List<Finding> warnings(StoredPack pack) {
        PackReading.Read read = compiled(pack);
        return Stream.concat(read.warnings().stream(), ties(read.methodology(), pack.text()).stream())
                .toList();
    }

    private List<Finding> ties(Methodology methodology, String text) {
        return Continuations.findings(methodology, text, id -> store.pack(id)
                .map(pack -> compiled(pack).methodology()));
    }

    /** A methodology that a new campaign may rest on. */
    public Optional<Methodology> published(MethodologyId id) {
        return store.pack(id)
                .filter(stored -> stored.state() == State.PUBLISHED)
                .map(stored -> compiled(stored).methodology());
    }

    /** The methodology of a campaign: published, perhaps archived since. */
    public Optional<Methodology> inForce(MethodologyId id) {
        Methodology known = fixed.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StoredPack> pack =
                store.pack(id).filter(stored -> stored.state() == State.PUBLISHED || stored.state() == State.ARCHIVED);
        Optional<Methodology> methodology = pack.map(stored -> compiled(stored).methodology());
        methodology.ifPresent(found -> fixed.put(id, found));
        return methodology;
    }
}

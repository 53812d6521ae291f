package ru.orientir.persistence.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.spi.AuditJournal.Fault;
import ru.orientir.portal.spi.AuditJournal.Fault.Kind;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.portal.spi.AuditJournal.Written;

/** How far the chain was found right. */
final class ChainWalk {

    /**
     * More than the time until everything was looked at, twice for a look that comes late, and a transaction before. Where no look at everything
     * succeeds nothing else is sealed either, so that an entry is never further behind.
     */
    static final Duration BACKDATED =
            SealRounds.WHOLE.multipliedBy(2).plus(SealRounds.PATIENCE).plus(Duration.ofMinutes(28));

    private final long begun;
    private final Optional<String> noted;
    private boolean seen;
    private ChainLink last;
    private Instant latest = Instant.MIN;
    private Optional<Head> head = Optional.empty();
    private Optional<Fault> fault = Optional.empty();

    ChainWalk(ChainLink begin, Optional<String> noted) {
        this.begun = begin.number();
        this.last = begin;
        this.noted = noted;
        this.seen = noted.map(begin.hash()::equals).orElse(true);
    }

    /** A link as it is kept, and its entry if that is there. */
    record Found(ChainLink link, Optional<Written> entry) {}

    /** The number of the last link that was right. */
    long at() {
        return last.number();
    }

    /**
     * Walks on.
     *
     * @return whether there is nothing wrong with them
     */
    boolean over(List<Found> links) {
        for (Found found : links) {
            fault = faultOf(found);
            if (fault.isPresent()) {
                return false;
            }
            Written entry = found.entry().orElseThrow();
            last = found.link();
            latest = entry.at().isAfter(latest) ? entry.at() : latest;
            head = Optional.of(new Head(last.number(), entry.at(), last.hash()));
            seen |= noted.filter(last.hash()::equals).isPresent();
        }
        return true;
    }

    /** @param waiting how many entries are not sealed yet */
    Verification ended(long waiting) {
        return new Verification(last.number() - begun, waiting, head, fault.or(this::forgotten));
    }

    private Optional<Fault> faultOf(Found found) {
        long number = last.number() + 1;
        if (found.link().number() != number) {
            return Optional.of(new Fault(Kind.REMOVED, number, 0));
        }
        long id = found.link().entry();
        if (found.entry().isEmpty()) {
            return Optional.of(new Fault(Kind.REMOVED, number, id));
        }
        Written entry = found.entry().get();
        if (!last.next(entry).hash().equals(found.link().hash())) {
            return Optional.of(new Fault(Kind.CHANGED, number, id));
        }
        // Not subtracted from the latest, which begins before all time.
        return entry.at().plus(BACKDATED).isBefore(latest)
                ? Optional.of(new Fault(Kind.INSERTED, number, id))
                : Optional.empty();
    }

    private Optional<Fault> forgotten() {
        return seen ? Optional.empty() : Optional.of(new Fault(Kind.FORGOTTEN, last.number(), 0));
    }
}

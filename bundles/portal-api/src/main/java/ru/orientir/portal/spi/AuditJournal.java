package ru.orientir.portal.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the audit log. Within seconds an entry is sealed: it gets the next number of a chain, each link of which is a hash over the one before and the
 * entry. So it can be told when one was changed, removed or put in later.
 */
@ProviderType
public interface AuditJournal {

    /** The last entries that match, the latest first. */
    List<Written> list(Filter filter);

    /**
     * Walks the chain.
     *
     * @param after the number of the link to begin behind; 0 for the whole. That link's hash is taken as it stands; where there is no
     *     such link it counts as removed
     * @param noted the hash of a link that was written down elsewhere; it has to be that of the link to begin behind, or of one that is walked
     */
    Verification verify(long after, Optional<String> noted);

    /** The end of the chain; empty while nothing is sealed. */
    Optional<Head> head();

    /**
     * When the first entry was written that is not sealed yet, be it before the last sealed one; empty if there is none. It looks no further back
     * than what may be under way: {@link #verify} counts all.
     */
    Optional<Instant> waitingSince();

    /**
     * What to list.
     *
     * @param limit how many at most
     */
    record Filter(Optional<Instant> since, Optional<String> account, Optional<String> action, int limit) {}

    /**
     * An entry as it is kept.
     *
     * @param id grows, with gaps; entries that were written at the same time may be sealed in another order
     * @param result as it is written, see {@link ru.orientir.portal.AuditSink.AuditResult}
     */
    record Written(
            long id,
            Instant at,
            String account,
            String action,
            String object,
            Optional<String> before,
            Optional<String> after,
            String result) {}

    /**
     * A link of the chain.
     *
     * @param number counts from 1
     * @param at when its entry was written
     * @param hash SHA-256, hexadecimal
     */
    record Head(long number, Instant at, String hash) {}

    /**
     * What a walk has found.
     *
     * @param sealed how many links were right
     * @param waiting how many entries are not sealed yet
     * @param head the last link that was right; absent if there is none
     * @param fault what is wrong first; absent if nothing is
     */
    record Verification(long sealed, long waiting, Optional<Head> head, Optional<Fault> fault) {}

    /** What is wrong with a link. */
    record Fault(Kind kind, long number, long entry) {

        /** How it is wrong. */
        public enum Kind {
            /** The entry, or its link, is not what was sealed. */
            CHANGED,
            /** The entry is gone, or its link. */
            REMOVED,
            /** The entry claims to be much older than what was sealed before it. */
            INSERTED,
            /** The hash that was written down stands nowhere in the chain: it was cut off or made anew. */
            FORGOTTEN
        }
    }
}

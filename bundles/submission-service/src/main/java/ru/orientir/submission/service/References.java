package ru.orientir.submission.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * Reference values of organisations, kept between requests: every load of them raises the campaign's version, on whatever
 * node, and what was read under another version is read again.
 */
final class References {

    private static final int KEPT = 100_000;

    private final SubmissionStore store;
    private final Map<Place, Read> byPlace = new ConcurrentHashMap<>();

    References(SubmissionStore store) {
        this.store = store;
    }

    Answers of(Campaign campaign, Methodology methodology, String organisation) {
        if (methodology.inputs().stream().noneMatch(Input::reference)) {
            return Answers.NONE;
        }
        Place place = new Place(campaign.id(), organisation);
        Read read = byPlace.get(place);
        if (read == null || read.version != campaign.version()) {
            read = new Read(campaign.version(), store.reference(campaign.id(), organisation));
            if (byPlace.size() >= KEPT) {
                byPlace.clear();
            }
            byPlace.put(place, read);
        }
        return read.answers;
    }

    private record Place(long campaign, String organisation) {}

    private record Read(int version, Answers answers) {}
}

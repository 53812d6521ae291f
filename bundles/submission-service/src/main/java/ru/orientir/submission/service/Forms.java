package ru.orientir.submission.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Submission;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * What never changes about a submission: whose it is, and by which methodology it is filled. Known after the first request
 * for it, so that access is checked and answers are looked at before its row is locked.
 */
final class Forms {

    private static final int KEPT = 100_000;

    private final SubmissionStore store;
    private final Packs packs;
    private final Map<Long, Form> byId = new ConcurrentHashMap<>();

    Forms(SubmissionStore store, Packs packs) {
        this.store = store;
        this.packs = packs;
    }

    /** The form with this id, or empty when there is none. */
    Optional<Form> find(long id) {
        Form known = byId.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Form> found = store.submission(id).map(this::form);
        found.ifPresent(form -> {
            if (byId.size() >= KEPT) {
                byId.clear();
            }
            byId.put(id, form);
        });
        return found;
    }

    private Form form(Submission submission) {
        Campaign campaign = store.campaign(submission.campaign())
                .orElseThrow(() -> new IllegalStateException("no campaign of submission " + submission.id()));
        return new Form(submission.id(), campaign.id(), submission.place(), methodology(campaign));
    }

    /** By which the forms of a campaign are filled. */
    Methodology methodology(Campaign campaign) {
        return packs.inForce(campaign.methodology())
                .orElseThrow(() -> new IllegalStateException("no methodology of campaign " + campaign.id()));
    }

    /**
     * One form.
     *
     * @param place as the roster froze it; its extension is not of now
     */
    record Form(long id, long campaign, RosterEntry place, Methodology methodology) {
        String organisation() {
            return place.organisation();
        }

        OrganisationKind kind() {
            return place.kind();
        }

        String object() {
            return "submission/" + id;
        }
    }
}

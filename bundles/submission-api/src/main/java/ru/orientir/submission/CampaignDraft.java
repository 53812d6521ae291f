package ru.orientir.submission;

import java.time.LocalDate;
import java.util.Optional;
import ru.orientir.indicator.MethodologyId;

/** What the operator states to begin a campaign; meanings as in {@link Campaign}. */
public record CampaignDraft(
        String title,
        MethodologyId methodology,
        Period period,
        int targetYear,
        String basis,
        Entry entry,
        boolean review,
        boolean rankings,
        boolean archive,
        Optional<String> owner,
        Optional<String> recipient,
        Optional<LocalDate> reportBy,
        RosterRule roster) {}

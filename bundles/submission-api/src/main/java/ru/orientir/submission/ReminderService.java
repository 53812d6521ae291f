package ru.orientir.submission;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;

/** What became of the letters that remind of deadlines. */
@ProviderType
public interface ReminderService {

    /**
     * By campaign, the days before the deadline, the most first, and state; without those that are zero.
     *
     * @param campaign of this one; absent for all
     * @throws AccessDenied unless the actor runs campaigns
     * @throws NotFound if there is no such campaign
     */
    List<Count> counts(Optional<Long> campaign, Actor actor);

    /**
     * So many reminders are in this state.
     *
     * @param days before the deadline
     */
    record Count(long campaign, int days, ReminderState state, int count) {}
}

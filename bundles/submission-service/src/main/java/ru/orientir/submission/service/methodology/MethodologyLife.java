package ru.orientir.submission.service.methodology;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ru.orientir.auth.Action;
import ru.orientir.indicator.Methodology;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

/**
 * The life of a methodology, purely: draft → agreed → published → archived, and agreed → draft. Its text changes while it is a draft,
 * and never after (ADR 0113).
 */
public final class MethodologyLife {

    private static final Set<State> OPEN_TO_ALL = EnumSet.of(State.PUBLISHED, State.ARCHIVED);

    private MethodologyLife() {}

    /** The actions of which somebody needs one to bring a methodology to a state. */
    public static Set<Action> needed(State to) {
        return switch (to) {
            case AGREED, PUBLISHED -> EnumSet.of(Action.METHODOLOGY_PUBLISH);
            case DRAFT, ARCHIVED -> EnumSet.of(Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH);
        };
    }

    /** Whether everybody sees it, not only those who prepare it. */
    public static boolean openToAll(State state) {
        return OPEN_TO_ALL.contains(state);
    }

    /**
     * A pack is kept.
     *
     * @param present what is there under its id and version
     * @param text the pack, which reads as this methodology
     */
    public static MethodologyStep keep(
            Optional<StoredPack> present, Methodology methodology, String text, Instant now, String account) {
        if (present.filter(kept -> kept.hash().equals(methodology.hash())).isPresent()) {
            return new MethodologyStep.There(present.get());
        }
        Optional<State> state = present.map(StoredPack::state);
        if (state.filter(is -> is != State.DRAFT).isPresent()) {
            return new MethodologyStep.Refused(
                    "methodology.state",
                    "version",
                    "Методика " + methodology.id() + " уже " + word(state.get())
                            + ": её не меняют. Измените номер версии.");
        }
        return new MethodologyStep.Taken(
                new StoredPack(methodology.id(), State.DRAFT, text, methodology.hash(), now),
                present,
                new Moved(now, account, state, State.DRAFT, Optional.empty()));
    }

    /** A methodology is moved; that somebody may do it, and that the reason is in order, is known already. */
    public static MethodologyStep move(
            StoredPack present, State to, Optional<String> reason, Instant now, String account) {
        if (present.state() == to) {
            return new MethodologyStep.There(present);
        }
        if (!possible(present.state(), to)) {
            return new MethodologyStep.Refused(
                    "methodology.state",
                    "to",
                    "Методика " + word(present.state()) + ": состояние «" + word(to) + "» сейчас недоступно.");
        }
        return new MethodologyStep.Taken(
                new StoredPack(present.id(), to, present.text(), present.hash(), now),
                Optional.of(present),
                new Moved(now, account, Optional.of(present.state()), to, reason));
    }

    private static boolean possible(State from, State to) {
        return switch (from) {
            case DRAFT -> to == State.AGREED;
            case AGREED -> to == State.DRAFT || to == State.PUBLISHED;
            case PUBLISHED -> to == State.ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    private static String word(State state) {
        return switch (state) {
            case DRAFT -> "проект";
            case AGREED -> "согласована";
            case PUBLISHED -> "утверждена";
            case ARCHIVED -> "в архиве";
        };
    }
}

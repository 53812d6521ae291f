package ru.orientir.submission;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.comparison.Comparison;

/** The life of methodologies: draft → agreed → published (immutable) → archived. */
@ProviderType
public interface MethodologyService {

    List<Stored> methodologies(Actor actor);

    /** @throws NotFound if there is none */
    Stored methodology(MethodologyId id, Actor actor);

    /**
     * The methodology that published results rest on, for anybody: no rights are asked.
     *
     * @throws NotFound if there is none, or if it was never published
     */
    Methodology published(MethodologyId id);

    /** Reads and lints a pack and calculates its golden cases, without keeping it. */
    PackReading lint(String pack, Actor actor);

    /**
     * Keeps a pack as a draft, or replaces the draft of the same version; a version that is agreed or published is never
     * replaced, and the same text again changes nothing. A pack that {@link #lint} refuses is refused with its findings, their
     * place as {@code line:column} in {@link Problem#field()}.
     */
    Outcome<Stored> keep(String pack, Caller caller);

    /**
     * Moves a methodology on: draft → agreed → published → archived, and agreed → draft. Agreeing and publishing are the
     * coordinator's; archiving and taking back the operator's too. A move to the state that it is in already changes nothing.
     *
     * @param reason required to publish: the order's number and date; it also accepts the warnings
     * @throws NotFound if there is none
     */
    Outcome<Stored> move(MethodologyId id, State to, Optional<String> reason, Caller caller);

    /**
     * How it came to its present state, the oldest move first.
     *
     * @throws NotFound if there is none
     */
    List<Moved> history(MethodologyId id, Actor actor);

    /**
     * What differs between two versions. Of one methodology, from the version with the lower number to that with the higher, in
     * whichever order they are named; of two, from {@code with} to the first. For who writes methodologies or publishes them.
     *
     * @throws NotFound if there is none of one of them
     */
    Comparison compare(MethodologyId id, MethodologyId with, Actor actor);

    /**
     * A methodology that is kept.
     *
     * @param warnings what the lint flags and publishing accepts
     */
    record Stored(Methodology methodology, String pack, State state, List<Finding> warnings) {
        public Stored {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One move of its life.
     *
     * @param account who moved it, or the bundle that brought it
     * @param from absent when it was kept for the first time; a draft that another text replaced stays a draft
     * @param reason in words, where one was given
     */
    record Moved(Instant at, String account, Optional<State> from, State to, Optional<String> reason) {}

    /** The states of a methodology. */
    enum State {
        DRAFT("draft"),
        AGREED("agreed"),
        PUBLISHED("published"),
        ARCHIVED("archived");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<State> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }
}

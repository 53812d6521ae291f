package ru.orientir.rest.problem;

import java.util.function.Function;
import ru.orientir.submission.Outcome;

/** Goes on with what a service has done; what it refused becomes the request's problem. */
public final class Outcomes {

    private Outcomes() {}

    /**
     * @param json how both versions are shown when someone was faster
     * @throws RequestProblem if nothing was done
     */
    public static <T> T done(Outcome<T> outcome, Function<T, ?> json) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw RequestProblem.refused(refused.reason(), refused.problems());
        }
        Outcome.Stale<T> stale = (Outcome.Stale<T>) outcome;
        throw RequestProblem.stale(json.apply(stale.current()), json.apply(stale.yours()));
    }
}

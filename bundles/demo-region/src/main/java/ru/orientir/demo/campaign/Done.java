package ru.orientir.demo.campaign;

import java.util.stream.Collectors;
import ru.orientir.submission.Outcome;

/** The demo asks for nothing that may be refused: a refusal is a mistake of the demo and ends it. */
final class Done {

    private static final int PROBLEMS_TOLD = 3;

    private Done() {}

    /** @throws DemoFailed unless it was done */
    static <T> T done(String step, Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof Outcome.Refused<T> refused) {
            throw new DemoFailed(step + ": отказано. "
                    + refused.problems().stream()
                            .limit(PROBLEMS_TOLD)
                            .map(problem -> problem.code() + " " + problem.field() + " " + problem.message())
                            .collect(Collectors.joining("; ")));
        }
        throw new DemoFailed(step + ": данные одновременно изменил кто-то другой.");
    }
}

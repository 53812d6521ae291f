package ru.orientir.rest.organisation;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/**
 * Lets one large registry in at a time: with its rows, its plan and the registry that it replaces, one of 84,000 organisations
 * takes some 150 MB of a heap of 320.
 */
final class LargeImports {

    private static final int LARGE = 4 << 20;

    private final Semaphore one = new Semaphore(1);

    /** What is done with a table. */
    @FunctionalInterface
    interface Import<T> {
        T run() throws IOException;
    }

    /** @throws RequestProblem if the table is large and another large one is on its way */
    <T> T run(byte[] table, Import<T> work) throws IOException {
        if (table.length < LARGE) {
            return work.run();
        }
        if (!one.tryAcquire()) {
            throw RequestProblem.of(
                    ProblemKind.AWAY,
                    "import.busy",
                    "Сейчас загружается другой большой реестр. Ничего не изменено. Повторите запрос через минуту.");
        }
        try {
            return work.run();
        } finally {
            one.release();
        }
    }
}

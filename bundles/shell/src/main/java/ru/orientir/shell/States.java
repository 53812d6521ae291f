package ru.orientir.shell;

import ru.orientir.submission.MethodologyService.State;

/** States of a methodology as a user reads them. */
final class States {

    private States() {}

    static String word(State state) {
        return switch (state) {
            case DRAFT -> "проект";
            case AGREED -> "согласована";
            case PUBLISHED -> "утверждена";
            case ARCHIVED -> "в архиве";
        };
    }
}

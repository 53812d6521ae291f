package ru.orientir.submission.service.life;

import ru.orientir.submission.SubmissionStatus;

/** States of a form as a user reads them: «форма …». */
final class Wording {

    private Wording() {}

    static String of(SubmissionStatus status) {
        return switch (status) {
            case NOT_STARTED -> "ещё не начата";
            case DRAFT -> "заполняется";
            case SUBMITTED -> "отправлена";
            case RETURNED -> "возвращена на доработку";
            case ACCEPTED -> "принята";
            case REOPENED -> "открыта заново";
        };
    }
}

package ru.orientir.submission;

/**
 * Why something is refused or flagged.
 *
 * @param code stable, for example {@code submission.answer.missing}
 * @param field the code of the input or the name of the field; empty when none is concerned
 * @param message in Russian: what is wrong and what to do
 */
public record Problem(String code, String field, String message) {}

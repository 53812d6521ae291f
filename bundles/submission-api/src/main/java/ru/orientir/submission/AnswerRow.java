package ru.orientir.submission;

/**
 * One row of a loaded file, as text.
 *
 * @param number counts from 2, the header being row 1
 * @param value as written; the decimal comma is accepted, empty means missing, {@code n/a} and {@code н/п} not applicable
 */
public record AnswerRow(int number, String organisation, String input, String value) {}

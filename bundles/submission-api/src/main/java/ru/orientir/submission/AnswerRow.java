package ru.orientir.submission;

/**
 * One row of a loaded file, as text. A problem names it as {@code rows[17].value}: the number of the row in the file and
 * the column.
 *
 * @param number counts from 2, the header being row 1
 * @param value as written; the decimal comma is accepted, empty means missing, {@code n/a} and {@code н/п} not applicable,
 *     with a reason after a colon ({@code н/п: нет старших классов})
 */
public record AnswerRow(int number, String organisation, String input, String value) {}

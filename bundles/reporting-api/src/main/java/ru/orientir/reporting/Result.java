package ru.orientir.reporting;

import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;

/** A score with whose it is: {@code organisation} is the code of an organisation or of a territory. */
public record Result(String organisation, Subject subject, Score score) {}

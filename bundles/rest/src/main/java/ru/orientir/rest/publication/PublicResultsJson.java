package ru.orientir.rest.publication;

import java.time.OffsetDateTime;
import java.util.List;

/** Published figures, not paged. */
public record PublicResultsJson(int edition, String hash, OffsetDateTime at, List<PublicFigureJson> items, int total) {}

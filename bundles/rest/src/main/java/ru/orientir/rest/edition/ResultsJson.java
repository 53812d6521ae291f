package ru.orientir.rest.edition;

import java.time.OffsetDateTime;
import java.util.List;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.score.ScoreJson;

/**
 * Results, not paged. Written by {@link ResultsWriter}; this record is their description.
 *
 * @param edition absent while live
 * @param hash absent while live
 * @param at absent while live
 * @param state absent while live
 * @param preliminary true while live: calculated from what counts now
 */
record ResultsJson(
        @MayBeAbsent Integer edition,
        @MayBeAbsent String hash,
        @MayBeAbsent OffsetDateTime at,
        @MayBeAbsent String state,
        boolean preliminary,
        List<ScoreJson> items,
        int total) {}

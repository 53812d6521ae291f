package ru.orientir.rest.submission;

import java.util.SortedMap;
import ru.orientir.indicator.Earlier;

/**
 * What the organisation stated for earlier periods of what the form asks again.
 *
 * @param period the period before, by the code of the input
 * @param year the same part of the year before: for half-years the same half, for all others the period before
 */
public record EarlierJson(SortedMap<String, AnswerJson> period, SortedMap<String, AnswerJson> year) {

    static EarlierJson of(Earlier earlier) {
        return new EarlierJson(AnswerJson.of(earlier.period()), AnswerJson.of(earlier.year()));
    }
}

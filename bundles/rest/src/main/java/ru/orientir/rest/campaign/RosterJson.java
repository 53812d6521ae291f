package ru.orientir.rest.campaign;

import java.util.List;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * Who is expected.
 *
 * @param root the code of the territory at the top; the region if left out
 * @param kinds kinds of organisation; those that the methodology asks if left out
 * @param include codes taken in although their kind is not listed
 * @param exclude codes left out, each with its reason
 */
public record RosterJson(
        @MayBeAbsent String root,
        @MayBeAbsent List<String> kinds,
        @MayBeAbsent List<String> include,
        @MayBeAbsent List<Exclusion> exclude) {

    /** One organisation left out. */
    public record Exclusion(String code, String reason) {}
}

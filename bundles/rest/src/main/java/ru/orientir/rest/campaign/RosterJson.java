package ru.orientir.rest.campaign;

import java.util.List;

/**
 * Who is expected.
 *
 * @param root the code of the territory at the top; the region if left out
 * @param kinds kinds of organisation; those that the methodology asks if left out
 * @param include codes taken in although their kind is not listed
 * @param exclude codes left out, each with its reason
 */
public record RosterJson(String root, List<String> kinds, List<String> include, List<Exclusion> exclude) {

    /** One organisation left out. */
    public record Exclusion(String code, String reason) {}
}

package ru.orientir.rest.organisation;

import ru.orientir.rest.json.MayBeAbsent;

/**
 * Who the caller is.
 *
 * @param role the code of the role
 */
public record MeJson(String account, String role, Own organisation) {

    /**
     * The account's organisation; without name and kind where today's registry does not know it.
     *
     * @param kind the code of the kind
     */
    public record Own(String code, @MayBeAbsent String name, @MayBeAbsent String kind) {}
}

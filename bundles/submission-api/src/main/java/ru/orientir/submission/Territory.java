package ru.orientir.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A territory of a campaign, frozen with its roster: the region, a municipality, or a group that stands beside the
 * municipalities (colleges «подведомственные Министерству»).
 *
 * @param parent the territory above; absent for the root
 */
public record Territory(String code, String name, Optional<String> parent) {

    /** Names by code. */
    public static Map<String, String> names(List<Territory> territories) {
        return territories.stream().collect(Collectors.toMap(Territory::code, Territory::name));
    }
}

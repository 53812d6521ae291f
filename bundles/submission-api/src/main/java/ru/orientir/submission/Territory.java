package ru.orientir.submission;

import java.util.Optional;

/**
 * A territory of a campaign, frozen with its roster: the region, a municipality, or a group that stands beside the
 * municipalities (colleges «подведомственные Министерству»).
 *
 * @param parent the territory above; absent for the root
 */
public record Territory(String code, String name, Optional<String> parent) {}

package ru.orientir.indicator;

import java.util.Objects;

/**
 * Names one version of a methodology.
 *
 * @param id the methodology: lower-case letters, digits and hyphens
 * @param version the version: digits and dots, for example {@code 1.0}
 */
public record MethodologyId(String id, String version) {
    public MethodologyId {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public String toString() {
        return id + "/" + version;
    }
}

package ru.orientir.indicator.pack;

import java.util.EnumSet;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.OrganisationKind;

/** Reads a list of kinds of organisation. */
final class KindsReader {

    private KindsReader() {}

    /** Kinds that have to be named. */
    static Set<OrganisationKind> read(Fields fields, String key, Reading reading) {
        return fields.require(key).map(list -> kinds(list, reading)).orElse(Set.of());
    }

    /** Kinds that may be named; none when they are not. */
    static Set<OrganisationKind> optional(Fields fields, String key, Reading reading) {
        return fields.find(key).map(list -> kinds(list, reading)).orElse(Set.of());
    }

    private static Set<OrganisationKind> kinds(Node list, Reading reading) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        for (Node node : reading.items(list)) {
            reading.scalars().word(node, Words.KINDS).ifPresent(kinds::add);
        }
        if (kinds.isEmpty()) {
            reading.findings()
                    .error(
                            "pack.kinds.empty",
                            "Не назван ни один вид организаций. Возможные: school, kindergarten, college и другие.",
                            YamlSource.position(list));
        }
        return kinds;
    }
}

package ru.orientir.indicator.pack;

import java.util.EnumSet;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.OrganisationKind;

/** Reads a list of kinds of organisation. */
final class KindsReader {

    private KindsReader() {}

    static Set<OrganisationKind> read(Fields fields, String key, Reading reading) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        fields.require(key).ifPresent(list -> {
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
        });
        return kinds;
    }
}

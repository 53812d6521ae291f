package ru.orientir.indicator.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ru.orientir.indicator.OrganisationKind;

/** Reads a list of kinds of organisation. */
final class KindsReader {

    private KindsReader() {}

    /** Kinds that have to be named; all of them after a mistake, since nothing more can be said of which were meant. */
    static Set<OrganisationKind> read(Fields fields, String key, Reading reading) {
        return fields.require(key).flatMap(list -> kinds(list, reading)).orElse(EnumSet.allOf(OrganisationKind.class));
    }

    /** Kinds that may be named; none when they are not, and absent after a mistake. */
    static Optional<Set<OrganisationKind>> optional(Fields fields, String key, Reading reading) {
        Optional<Node> list = fields.find(key);
        return list.isEmpty() ? Optional.of(Set.of()) : kinds(list.get(), reading);
    }

    private static Optional<Set<OrganisationKind>> kinds(Node list, Reading reading) {
        Set<OrganisationKind> kinds = EnumSet.noneOf(OrganisationKind.class);
        List<Node> items = reading.items(list);
        boolean mistaken = !(list instanceof SequenceNode);
        for (Node node : items) {
            Optional<OrganisationKind> kind = reading.scalars().word(node, Words.KINDS);
            kind.ifPresent(kinds::add);
            mistaken |= kind.isEmpty();
        }
        if (kinds.isEmpty() && !mistaken) {
            reading.findings()
                    .error(
                            "pack.kinds.empty",
                            "Не назван ни один вид организаций. Возможные: school, kindergarten, college и другие.",
                            YamlSource.position(list));
        }
        return mistaken || kinds.isEmpty() ? Optional.empty() : Optional.of(kinds);
    }
}

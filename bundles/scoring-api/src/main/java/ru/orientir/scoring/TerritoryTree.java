package ru.orientir.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Territories by code with the territory above each. The root is the region.
 *
 * @param root the code of the region
 * @param parents the territory above, by code; the root has none
 */
public record TerritoryTree(String root, Map<String, String> parents) {
    public TerritoryTree {
        parents = Map.copyOf(parents);
        if (parents.containsKey(root)) {
            throw new IllegalArgumentException("the root " + root + " has a parent");
        }
        for (String territory : parents.keySet()) {
            pathFrom(territory, root, parents);
        }
    }

    /** The territory and all above it, the root last. */
    public List<String> path(String territory) {
        return pathFrom(territory, root, parents);
    }

    /** Every territory: the root first, then by code. */
    public List<String> territories() {
        List<String> all = new ArrayList<>();
        all.add(root);
        parents.keySet().stream().sorted().forEach(all::add);
        return all;
    }

    public Optional<String> parent(String territory) {
        return Optional.ofNullable(parents.get(territory));
    }

    private static List<String> pathFrom(String territory, String root, Map<String, String> parents) {
        List<String> path = new ArrayList<>();
        String at = territory;
        while (!at.equals(root)) {
            path.add(at);
            at = parents.get(at);
            if (at == null || path.size() > parents.size()) {
                throw new IllegalArgumentException("territory " + territory + " does not lead to " + root);
            }
        }
        path.add(root);
        return path;
    }
}

package ru.orientir.submission.service.roster;

import java.util.Map;
import java.util.Optional;

/**
 * What stands beside the municipalities in a свод: the organisations of an authority that count in no municipality, not the
 * authority itself (domain § 2: «подведомственные Министерству»).
 */
final class GroupName {

    /** The first words of authorities' names, with their dative. */
    private static final Map<String, String> DATIVE = Map.of(
            "Министерство", "Министерству",
            "Департамент", "Департаменту",
            "Комитет", "Комитету",
            "Управление", "Управлению",
            "Главное управление", "Главному управлению");

    private GroupName() {}

    /** @param authority the name in the registry; one that begins otherwise is taken for a group's own name */
    static String of(String authority) {
        Optional<String> first = DATIVE.keySet().stream()
                .filter(word -> authority.equals(word) || authority.startsWith(word + " "))
                .findFirst();
        return first.map(word -> "Подведомственные " + DATIVE.get(word) + authority.substring(word.length()))
                .orElse(authority);
    }
}

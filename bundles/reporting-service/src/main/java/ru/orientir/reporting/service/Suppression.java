package ru.orientir.reporting.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.TerritoryTree;

/**
 * Which territories' figures of one indicator may not be published, because they would tell of a few (domain § 7, ADR 0127): by
 * themselves, or by what is left when the published ones are taken from the figure of the territory above.
 */
final class Suppression {

    /** A figure rests on at least so many organisations. */
    static final int ORGANISATIONS = 3;

    /** At least so many are in the numerator and in its complement. */
    static final BigDecimal PEOPLE = BigDecimal.valueOf(5);

    private final Map<String, List<String>> below = new TreeMap<>();
    private final String root;

    Suppression(TerritoryTree tree) {
        root = tree.root();
        for (String territory : tree.territories()) {
            tree.parent(territory).ifPresent(parent -> below.computeIfAbsent(parent, code -> new ArrayList<>())
                    .add(territory));
        }
    }

    /** @param scores of one indicator, by territory */
    Set<String> of(Map<String, Score> scores) {
        Set<String> hidden = new HashSet<>();
        Score region = scores.get(root);
        if (region != null) {
            if (!Few.of(region).enough()) {
                hidden.add(root);
            }
            below(root, scores, hidden);
        } else {
            hidden.addAll(scores.keySet());
        }
        return hidden;
    }

    private void below(String parent, Map<String, Score> scores, Set<String> hidden) {
        List<String> children = below.getOrDefault(parent, List.of()).stream()
                .filter(scores::containsKey)
                .toList();
        List<String> telling = children.stream()
                .filter(code -> scores.get(code).coverage().reported() > 0)
                .sorted(Comparator.comparing(
                                (String code) -> scores.get(code).coverage().reported())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Few rest = Few.of(scores.get(parent));
        for (String code : telling) {
            rest = rest.without(Few.of(scores.get(code)));
        }
        Few withheld = rest;
        int members = rest.organisations > 0 ? 1 : 0;
        boolean parentHidden = hidden.contains(parent);
        for (String code : telling) {
            if (parentHidden || !Few.of(scores.get(code)).enough()) {
                hidden.add(code);
                withheld = withheld.with(Few.of(scores.get(code)));
                members++;
            }
        }
        // What is withheld together must not tell of a few either: the smallest of the others keep it company.
        for (String code : telling) {
            if (members == 0 || members > 1 && withheld.enough()) {
                break;
            }
            if (hidden.add(code)) {
                withheld = withheld.with(Few.of(scores.get(code)));
                members++;
            }
        }
        children.forEach(code -> below(code, scores, hidden));
    }

    /**
     * So many organisations with so many in the numerator and in its complement.
     *
     * @param over absent where the figure is no share
     */
    private record Few(int organisations, Optional<BigDecimal> over, Optional<BigDecimal> complement) {

        static Few of(Score score) {
            Optional<BigDecimal> over = score.numerator();
            return new Few(score.coverage().reported(), over, over.flatMap(number -> score.denominator()
                    .map(whole -> whole.subtract(number))));
        }

        boolean enough() {
            return organisations == 0 || organisations >= ORGANISATIONS && enough(over) && enough(complement);
        }

        private static boolean enough(Optional<BigDecimal> people) {
            return people.map(number -> number.compareTo(PEOPLE) >= 0).orElse(true);
        }

        Few with(Few other) {
            return new Few(
                    organisations + other.organisations,
                    sum(over, other.over, 1),
                    sum(complement, other.complement, 1));
        }

        Few without(Few other) {
            return new Few(
                    organisations - other.organisations,
                    sum(over, other.over, -1),
                    sum(complement, other.complement, -1));
        }

        /** Of what is no share nothing is added. */
        private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other, int sign) {
            if (one.isEmpty() || other.isEmpty()) {
                return sign < 0 ? one : one.or(() -> other);
            }
            return Optional.of(one.get().add(other.get().multiply(BigDecimal.valueOf(sign))));
        }
    }
}

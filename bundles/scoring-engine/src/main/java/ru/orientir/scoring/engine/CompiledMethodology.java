package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Score;

/** A methodology made ready to be calculated: immutable, for any number of threads. */
final class CompiledMethodology {

    private final Methodology methodology;
    private final SlotTable table;
    private final List<CompiledIndicator> indicators;
    private final Map<OrganisationKind, List<CompiledIndicator>> byKind = new EnumMap<>(OrganisationKind.class);
    private final List<CompiledNode> nodes;
    private final List<CompiledCheck> checks;
    private final List<CompiledRecommendation> recommendations;
    private final int places;
    private final boolean meansPoints;

    /** @throws IllegalArgumentException if it cannot be calculated; a methodology that passed the lint can */
    CompiledMethodology(Methodology methodology) {
        this.methodology = methodology;
        this.table = SlotTable.of(methodology);
        List<CompiledIndicator> compiled = new ArrayList<>();
        int place = 0;
        for (Indicator indicator : methodology.indicators()) {
            CompiledIndicator one = new CompiledIndicator(compiled.size(), indicator, table, place);
            compiled.add(one);
            place += one.placeCount();
        }
        this.indicators = List.copyOf(compiled);
        this.places = place;
        this.nodes = NodeTree.nodes(methodology, indicators);
        this.meansPoints = methodology.indicators().stream()
                .anyMatch(indicator -> indicator.territoryPoints() instanceof OfTerritory.Mean);
        this.checks = methodology.checks().stream()
                .map(check -> new CompiledCheck(check, methodology))
                .toList();
        this.recommendations = methodology.recommendations().stream()
                .map(CompiledRecommendation::new)
                .toList();
        for (OrganisationKind kind : OrganisationKind.values()) {
            byKind.put(
                    kind,
                    indicators.stream()
                            .filter(indicator -> indicator.isAskedOf(kind))
                            .toList());
        }
    }

    Methodology methodology() {
        return methodology;
    }

    SlotTable table() {
        return table;
    }

    List<CompiledIndicator> indicators() {
        return indicators;
    }

    /** What a kind of organisation is asked for, in the methodology's order. */
    List<CompiledIndicator> askedOf(OrganisationKind kind) {
        return byKind.get(kind);
    }

    /** Criteria with an aggregate, each before those under it, then the whole; empty when there are no such. */
    List<CompiledNode> nodes() {
        return nodes;
    }

    /** Those whose points depend on the best of a group. */
    List<CompiledIndicator> comparedWithBest() {
        return indicators.stream().filter(CompiledIndicator::comparesWithBest).toList();
    }

    /** Whether some indicator gives territories the mean of their organisations' points. */
    boolean meansPoints() {
        return meansPoints;
    }

    /** The checks that a form breaks, in the methodology's order. */
    List<Check> broken(OrganisationKind kind, Answers answers, Earlier earlier, Answers organisations) {
        return checks.stream()
                .filter(check -> check.isBroken(kind, answers, earlier, organisations))
                .map(CompiledCheck::check)
                .toList();
    }

    /** The recommendations that results meet, in the methodology's order. */
    List<Recommendation> recommendations(Tier tier, Optional<OrganisationKind> kind, List<Score> scores) {
        Map<String, Score> byCode = scores.stream().collect(Collectors.toMap(Score::indicator, Function.identity()));
        return recommendations.stream()
                .filter(one -> one.isLookedAt(tier, kind) && one.isMet(byCode))
                .map(CompiledRecommendation::recommendation)
                .toList();
    }

    /** How many places all indicators have together in a territory's sums. */
    int places() {
        return places;
    }

    Optional<CompiledIndicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.indicator().code().equals(code))
                .findFirst();
    }

    Optional<CompiledNode> node(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }
}

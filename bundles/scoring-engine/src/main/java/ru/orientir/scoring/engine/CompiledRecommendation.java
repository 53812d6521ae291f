package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Evaluator;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.indicator.formula.Operand.OfResult;
import ru.orientir.indicator.formula.Outcome;
import ru.orientir.indicator.formula.Rational;
import ru.orientir.scoring.Score;

/** A recommendation made ready. */
final class CompiledRecommendation {

    private final Recommendation recommendation;
    private final List<OfResult> operands;
    private final Evaluator condition;

    /** @throws IllegalArgumentException if the condition names something else than results */
    CompiledRecommendation(Recommendation recommendation) {
        this.recommendation = recommendation;
        this.operands =
                recommendation.condition().inputs().stream().map(this::result).toList();
        this.condition = recommendation.condition().evaluator();
    }

    private OfResult result(String code) {
        if (Operand.of(code) instanceof OfResult result) {
            return result;
        }
        throw new IllegalArgumentException(
                "recommendation " + recommendation.code() + " names " + code + ", no result");
    }

    Recommendation recommendation() {
        return recommendation;
    }

    /** @param kind of an organisation; absent for a territory */
    boolean isLookedAt(Tier tier, Optional<OrganisationKind> kind) {
        return recommendation.tiers().contains(tier)
                && (kind.isEmpty()
                        || recommendation.kinds().isEmpty()
                        || recommendation.kinds().contains(kind.get()));
    }

    /** Whether the results meet the condition; one without an operand that it needs is not met. */
    boolean isMet(Map<String, Score> scores) {
        Outcome[] outcomes = operands.stream()
                .map(operand -> outcome(operand, Optional.ofNullable(scores.get(operand.node()))))
                .toArray(Outcome[]::new);
        return condition.evaluate(outcomes).equals(Outcome.YES);
    }

    private static Outcome outcome(OfResult operand, Optional<Score> score) {
        Optional<Outcome> known =
                switch (operand.aspect()) {
                    case VALUE -> number(score.flatMap(Score::value));
                    case POINTS -> number(score.flatMap(Score::points));
                    case ATTAINMENT -> number(score.flatMap(Score::attainment));
                    case DEVIATION -> number(score.flatMap(Score::deviation));
                    case LEVEL -> score.flatMap(Score::level).map(Outcome.Text::new);
                };
        return known.orElseGet(() -> new Outcome.Missing(List.of(operand.code())));
    }

    private static Optional<Outcome> number(Optional<BigDecimal> number) {
        return number.map(value -> new Outcome.Number(Rational.of(value)));
    }
}

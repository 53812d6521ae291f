package ru.orientir.reporting.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.NodePart;
import ru.orientir.scoring.ScoreTrace.Operand;
import ru.orientir.scoring.ValueStatus;

/**
 * An explanation cut down to what the published figures tell anyway.
 *
 * @param score as it is published
 * @param parts of a node, as far as they are published
 */
record PublicTrace(ScoreTrace trace, Score score, List<NodePart> parts) {

    ScoreTrace told() {
        return score.status() == ValueStatus.SUPPRESSED ? suppressed() : published();
    }

    /** What the methodology says, and no number. */
    private ScoreTrace suppressed() {
        return new ScoreTrace(
                score,
                trace.legal(),
                trace.worded(),
                trace.formula(),
                "",
                "",
                "",
                trace.rounding(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** How points came about may name the best value of a territory that is suppressed, or sums of organisations' points. */
    private ScoreTrace published() {
        boolean numbers = parts.size() == trace.parts().size()
                && trace.operands().stream().allMatch(this::isPublished);
        return new ScoreTrace(
                score,
                trace.legal(),
                trace.worded(),
                trace.formula(),
                numbers ? trace.substituted() : "",
                trace.rule(),
                numbers ? trace.exact() : "",
                trace.rounding(),
                trace.target(),
                "",
                trace.level(),
                numbers
                        ? trace.operands()
                        : trace.operands().stream().map(PublicTrace::withoutSum).toList(),
                parts,
                trace.moves());
    }

    /** Of several inputs above the line only their sum is published, so that all sums are told or none. */
    private boolean isPublished(Operand operand) {
        return operand.sum()
                .map(sum -> Stream.of(score.numerator(), score.denominator(), score.value())
                        .flatMap(Optional<BigDecimal>::stream)
                        .anyMatch(number -> number.compareTo(sum) == 0))
                .orElse(true);
    }

    private static Operand withoutSum(Operand operand) {
        return new Operand(operand.input(), operand.label(), Optional.empty(), operand.parts());
    }
}

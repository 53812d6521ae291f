package ru.orientir.indicator.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.LinearForm;
import ru.orientir.indicator.formula.Range;
import ru.orientir.indicator.formula.Ratio;
import ru.orientir.indicator.formula.Rational;

/**
 * Over all, whoever is silent adds nothing over the line and the value is called «не менее». That is true where an answer can
 * only add and what stands under the line is not below zero, and it speaks for itself only where more is better.
 */
final class LowerBoundLint implements Lint.Rule {

    private static final String PROMISE =
            "Ниже полного охвата свод по всем (over: all) — это «не менее»: ответы молчащих могут только прибавить. ";

    @Override
    public void check(Contents contents, Findings findings) {
        for (Indicator indicator : contents.indicators()) {
            if (indicator.rollUp().over() == Over.ALL) {
                why(contents, indicator)
                        .ifPresent(why -> findings.error(
                                "rollup.all.negative",
                                PROMISE + "Показатель «" + indicator.code() + "» " + why,
                                indicator.position()));
                praisedSilence(indicator, findings);
                meanOfSome(indicator, findings);
            }
        }
    }

    /** Why the value may become less with another answer, and what to do. */
    private static Optional<String> why(Contents contents, Indicator indicator) {
        return switch (indicator.rollUp().by()) {
            case SUMS -> contents.ratio(indicator).flatMap(ratio -> terms(contents, ratio));
            case SUM -> values(contents, List.of(indicator.formula()));
            case WEIGHTED_MEAN -> values(contents, indicator.formulas());
            // These count organisations.
            case SHARE, DISTRIBUTION -> Optional.empty();
        };
    }

    private static Optional<String> terms(Contents contents, Ratio ratio) {
        return falling(contents, ratio.numerator(), ratio.factor())
                .map(operand -> {
                    String code = contents.behind(operand).code();
                    return contents.range(operand).isNotNegative()
                            ? "вычитает «" + code + "» и может уменьшиться. Спросите разность отдельным исходным "
                                    + "показателем или укажите over: reported."
                            : mayBeNegative("«" + code + "»");
                })
                .or(() -> base(contents, ratio));
    }

    /** Above a base below zero, whatever an answer adds lessens the value. */
    private static Optional<String> base(Contents contents, Ratio ratio) {
        return falling(contents, ratio.denominator(), Rational.ONE).map(operand -> {
            String code = contents.behind(operand).code();
            return contents.range(operand).isNotNegative()
                    ? "вычитает «" + code + "» в знаменателе: он может стать отрицательным, и тогда значение "
                            + "уменьшается. Загрузите разность отдельной справочной величиной или укажите over: reported."
                    : mayBeNegative("знаменатель «" + code + "»");
        });
    }

    /** The first operand of a sum that may make it less than nothing. */
    private static Optional<String> falling(Contents contents, LinearForm line, Rational factor) {
        return line.coefficients().entrySet().stream()
                .filter(term -> !contents.range(term.getKey())
                        .times(term.getValue().multiply(factor))
                        .isNotNegative())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> values(Contents contents, List<Formula> formulas) {
        List<Formula> falling = formulas.stream()
                .filter(formula -> !isNotNegative(formula, contents::range))
                .toList();
        if (falling.isEmpty()) {
            return Optional.empty();
        }
        if (!falling.stream()
                .allMatch(formula -> isNotNegative(formula, operand -> fromZero(contents.range(operand))))) {
            return Optional.of("у организации может быть меньше нуля. Возьмите max(0, …) или укажите over: reported.");
        }
        return Optional.of(mayBeNegative(falling.stream()
                .flatMap(formula -> contents.inputs(formula).stream())
                .filter(input -> input.type() == InputType.DECIMAL
                        && !contents.range(input.code()).isNotNegative())
                .map(input -> "«" + input.code() + "»")
                .distinct()
                .collect(Collectors.joining(", "))));
    }

    private static boolean isNotNegative(Formula formula, Function<String, Range> operands) {
        return Range.of(formula.expression(), operands).isNotNegative();
    }

    /** A range as it would be with a minimum of zero. */
    private static Range fromZero(Range range) {
        return range.isNotNegative() ? range : new Range(Optional.of(Rational.ZERO), range.most());
    }

    private static String mayBeNegative(String codes) {
        return "может уменьшиться: отрицательным может быть " + codes
                + ". Укажите там min: 0 или здесь over: reported.";
    }

    private static void praisedSilence(Indicator indicator, Findings findings) {
        if (indicator.direction() != Indicator.Direction.LOWER) {
            return;
        }
        boolean points = !(indicator.points() instanceof PointsRule.None)
                && indicator.territoryPoints() instanceof PointsRule.OfTerritory.FromValue;
        if (points) {
            findings.error(
                    "rollup.all.lower",
                    "У показателя «" + indicator.code()
                            + "» лучше меньшее значение, а при своде по всем (over: all) молчание его уменьшает: чем меньше "
                            + "организаций отчиталось, тем больше баллов у территории. Укажите over: reported, better: "
                            + "higher у обратного показателя или territory: {mean: all}.",
                    indicator.position());
        } else if (!indicator.targets().isEmpty()) {
            findings.warning(
                    "rollup.all.lower.target",
                    "У показателя «" + indicator.code()
                            + "» лучше меньшее значение, а при своде по всем (over: all) молчание его уменьшает: ниже полного "
                            + "охвата план может быть выполнен только потому, что отчитались не все. Проверьте, так ли "
                            + "задумано, или укажите over: reported.",
                    indicator.position());
        }
    }

    private static void meanOfSome(Indicator indicator, Findings findings) {
        if (indicator.territoryPoints() instanceof PointsRule.OfTerritory.Mean mean && mean.over() == Over.REPORTED) {
            findings.warning(
                    "rollup.all.mean",
                    "Значение показателя «" + indicator.code()
                            + "» сводится по всем (over: all), а баллы территории — по отчитавшимся: узел с ними назван «не "
                            + "менее», хотя баллы молчащих могут среднее и уменьшить. Укажите territory: {mean: all}.",
                    indicator.position());
        }
    }
}

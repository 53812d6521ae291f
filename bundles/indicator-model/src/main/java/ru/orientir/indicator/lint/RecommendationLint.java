package ru.orientir.indicator.lint;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ru.orientir.indicator.Level;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Operand;

/** Recommendations that can never be given, since what they ask for is never there. */
final class RecommendationLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Recommendation recommendation : contents.methodology().recommendations()) {
            if (recommendation.condition().inputs().isEmpty()) {
                findings.error(
                        "recommendation.constant",
                        "Условие рекомендации «" + recommendation.code()
                                + "» не смотрит ни на один итог. Назовите его, например level(\"total\") = \"low\".",
                        contents.place(recommendation.position(), "when"));
            }
            for (String code : recommendation.condition().inputs()) {
                if (Operand.of(code) instanceof Operand.OfResult result) {
                    check(contents, recommendation, result, findings);
                }
            }
            levels(contents, recommendation, findings);
            kinds(contents, recommendation, findings);
            idleKinds(contents, recommendation, findings);
        }
    }

    private static void idleKinds(Contents contents, Recommendation recommendation, Findings findings) {
        Set<Tier> tiers = recommendation.kinds().stream().map(Tier::of).collect(Collectors.toCollection(TreeSet::new));
        if (!tiers.isEmpty() && Collections.disjoint(tiers, recommendation.tiers())) {
            findings.warning(
                    "recommendation.for.idle",
                    "Рекомендация «" + recommendation.code()
                            + "» не даётся формам названных видов организаций (for), и for ни на что не влияет. Уберите for "
                            + "или добавьте в tiers: "
                            + tiers.stream().map(Tier::code).collect(Collectors.joining(", ")) + ".",
                    contents.place(recommendation.position(), "for"));
        }
    }

    private static void check(
            Contents contents, Recommendation recommendation, Operand.OfResult result, Findings findings) {
        String node = result.node();
        switch (result.aspect()) {
            case POINTS -> {
                if (!contents.hasPoints(node)) {
                    complain(
                            contents,
                            "points",
                            "у «" + node + "» нет баллов. Задайте points",
                            recommendation,
                            findings);
                }
            }
            case LEVEL -> {
                if (contents.levels(node).isEmpty()) {
                    complain(
                            contents,
                            "levels",
                            "у «" + node + "» нет уровней. Задайте levels и points",
                            recommendation,
                            findings);
                }
            }
            case ATTAINMENT, DEVIATION -> {
                if (contents.indicator(node)
                        .filter(indicator -> !indicator.targets().isEmpty())
                        .isEmpty()) {
                    complain(
                            contents,
                            "target",
                            "у «" + node + "» нет планового значения. Задайте targets",
                            recommendation,
                            findings);
                }
            }
            case VALUE -> {
                // Everything that has a result has a value.
            }
        }
    }

    private static void levels(Contents contents, Recommendation recommendation, Findings findings) {
        for (Comparisons.WithText comparison :
                Comparisons.of(recommendation.condition().expression())) {
            if (Operand.of(comparison.reference().code()) instanceof Operand.OfResult result) {
                List<String> levels =
                        contents.levels(result.node()).stream().map(Level::code).toList();
                if (!levels.isEmpty() && !levels.contains(comparison.text().value())) {
                    findings.error(
                            "recommendation.level.unknown",
                            "У «" + result.node() + "» нет уровня «"
                                    + comparison.text().value() + "». Уровни: " + String.join(", ", levels) + ".",
                            comparison.text().position());
                }
            }
        }
    }

    /** A kind that an indicator does not roll up has no result of it. */
    private static void kinds(Contents contents, Recommendation recommendation, Findings findings) {
        if (recommendation.kinds().isEmpty()) {
            return;
        }
        for (String code : recommendation.condition().inputs()) {
            contents.indicator(Operand.of(code).named())
                    .filter(indicator -> Collections.disjoint(indicator.rollUp().kinds(), recommendation.kinds()))
                    .ifPresent(indicator -> findings.warning(
                            "recommendation.for.none",
                            "Рекомендация «" + recommendation.code()
                                    + "» назначена видам организаций (for), у которых нет показателя «"
                                    + indicator.code() + "». Исправьте for или условие (when).",
                            contents.place(recommendation.position(), "for")));
        }
    }

    private static void complain(
            Contents contents, String what, String why, Recommendation recommendation, Findings findings) {
        findings.error(
                "recommendation." + what,
                "Рекомендация «" + recommendation.code() + "» никогда не будет дана: " + why
                        + " или измените условие (when).",
                contents.place(recommendation.position(), "when"));
    }
}

package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Position;

/** A weight that nothing multiplies: whoever wrote it expects a result that is not there. */
final class IdleWeightLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        Set<String> weighed = contents.nodes().stream()
                .filter(Node::weighs)
                .flatMap(node -> node.parts().stream())
                .map(Node.Part::code)
                .collect(Collectors.toSet());
        for (Indicator indicator : contents.indicators()) {
            check(
                    contents,
                    "показателя «" + indicator.code() + "»",
                    weighed.contains(indicator.code()),
                    indicator.weight(),
                    indicator.position(),
                    findings);
        }
        for (Criterion criterion : contents.methodology().allCriteria()) {
            check(
                    contents,
                    "критерия «" + criterion.code() + "»",
                    weighed.contains(criterion.code()),
                    criterion.weight(),
                    criterion.position(),
                    findings);
        }
    }

    private static void check(
            Contents contents,
            String whose,
            boolean weighed,
            Optional<BigDecimal> weight,
            Position table,
            Findings findings) {
        if (weight.isPresent() && !weighed) {
            findings.warning(
                    "weight.idle",
                    "Вес " + whose
                            + " ни на что не влияет: он не часть узла с aggregate: {by: weighted-mean} или не имеет "
                            + "баллов. Уберите weight или задайте aggregate и баллы.",
                    contents.place(table, "weight"));
        }
    }
}

package ru.orientir.indicator.lint;

import java.util.Optional;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.formula.LinearForm;
import ru.orientir.indicator.formula.Ratio;

/**
 * Wordings of the document that contradict the calculation: titles that promise a share of one thing while the formula divides by another. Compares what the pack declares
 * ({@code titleCounts}, {@code titleBase} of the indicator, {@code counts} of its inputs); guesses nothing from prose.
 */
final class TitleLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        Draft draft = contents.draft();
        for (Indicator indicator : contents.indicators()) {
            brackets(contents, indicator, findings);
            Draft.TitleClaim claim = draft.titles().get(indicator.code());
            if (claim.counts().isEmpty() && claim.base().isEmpty()) {
                continue;
            }
            Optional<Ratio> ratio = contents.ratio(indicator);
            if (ratio.isEmpty()) {
                continue;
            }
            claim.counts()
                    .ifPresent(promised ->
                            compare(contents, indicator, promised, ratio.get().numerator(), Line.ABOVE, findings));
            claim.base()
                    .ifPresent(promised ->
                            compare(contents, indicator, promised, ratio.get().denominator(), Line.UNDER, findings));
        }
    }

    /** The legal formula is kept as the document has it, also where the document lost a bracket. */
    private static void brackets(Contents contents, Indicator indicator, Findings findings) {
        String legal = indicator.legal().orElse("");
        if (legal.chars().filter(character -> character == '(').count()
                != legal.chars().filter(character -> character == ')').count()) {
            findings.warning(
                    "indicator.legal.brackets",
                    "В формуле документа у показателя «" + indicator.code()
                            + "» не сходятся скобки. Она показывается как есть; рассчитывается исполняемая формула.",
                    contents.place(indicator.position(), "legal"));
        }
    }

    private static void compare(
            Contents contents, Indicator indicator, String promised, LinearForm line, Line where, Findings findings) {
        Draft draft = contents.draft();
        for (String operand : line.coefficients().keySet()) {
            String input = contents.behind(operand).code();
            Optional<String> counted = draft.inputs().get(input).counts();
            if (counted.isPresent() && !counted.get().equals(promised)) {
                findings.warning(
                        where.code,
                        "Название показателя «" + indicator.code() + "» " + where.promise + " «"
                                + draft.populations().get(promised) + "», а формула " + where.formula + " «"
                                + draft.populations().get(counted.get()) + "» (" + input
                                + "). Рассчитывается по формуле; уточните название или формулу.",
                        contents.place(indicator.position(), where.key));
            }
        }
    }

    private enum Line {
        ABOVE("indicator.title.counts", "titleCounts", "говорит о совокупности", "считает"),
        UNDER("indicator.title.base", "titleBase", "обещает долю от совокупности", "делит на");

        private final String code;
        private final String key;
        private final String promise;
        private final String formula;

        Line(String code, String key, String promise, String formula) {
            this.code = code;
            this.key = key;
            this.promise = promise;
            this.formula = formula;
        }
    }
}

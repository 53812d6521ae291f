package ru.orientir.indicator;

import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.formula.Operand;

/**
 * One version of a methodology: who fills what, how it is checked, calculated, rolled up and scored (glossary:
 * методика). Read from a pack by {@link PackReader}; immutable.
 *
 * @param total how the points of the whole come from those of the topmost criteria; absent when there is no such result
 * @param levels of every indicator with points and every node with an aggregate that has none of its own
 * @param totalLevels the whole's own levels, instead of those of everything; empty when it has none
 * @param hash SHA-256 of the pack's bytes, hexadecimal: two methodologies with one hash are one methodology
 */
public record Methodology(
        MethodologyId id,
        String title,
        LegalBasis basis,
        PeriodKind period,
        Optional<MethodologyId> previous,
        List<Input> inputs,
        List<Form> forms,
        List<Criterion> criteria,
        Optional<Aggregate> total,
        List<Check> checks,
        List<Level> levels,
        List<Level> totalLevels,
        List<Recommendation> recommendations,
        List<GoldenCase> cases,
        String hash) {

    public Methodology {
        inputs = new CodedList<>(inputs, Input::code);
        forms = List.copyOf(forms);
        criteria = new CriterionTree(criteria);
        checks = List.copyOf(checks);
        levels = List.copyOf(levels);
        totalLevels = List.copyOf(totalLevels);
        recommendations = List.copyOf(recommendations);
        cases = List.copyOf(cases);
    }

    /** The code of the result of the whole methodology; no indicator or criterion may have it. */
    public static final String TOTAL = "total";

    /** The input with this code, or empty. */
    public Optional<Input> input(String code) {
        return ((CodedList<Input>) inputs).find(code);
    }

    /**
     * The input that an operand of a formula is a value of, today's, an earlier one or a sum; empty for a result.
     *
     * @param code of the {@link Operand}
     */
    public Optional<Input> operandInput(String code) {
        Operand operand = Operand.of(code);
        return operand instanceof Operand.OfResult ? Optional.empty() : input(operand.named());
    }

    /** All indicators in the order of the pack. */
    public List<Indicator> indicators() {
        return ((CriterionTree) criteria).indicators();
    }

    /** The indicator with this code, or empty. */
    public Optional<Indicator> indicator(String code) {
        return ((CriterionTree) criteria).indicators().find(code);
    }

    /** All criteria, each before those under it, in the order of the pack. */
    public List<Criterion> allCriteria() {
        return ((CriterionTree) criteria).all();
    }

    /**
     * The levels that an indicator, a criterion or the whole is measured by: its own, or else those of everything.
     *
     * @param own empty when it has none
     */
    public List<Level> levels(List<Level> own) {
        return own.isEmpty() ? levels : own;
    }

    /** The criterion with this code, or empty. */
    public Optional<Criterion> criterion(String code) {
        return ((CriterionTree) criteria).all().find(code);
    }
}

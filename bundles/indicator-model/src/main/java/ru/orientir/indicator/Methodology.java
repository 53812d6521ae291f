package ru.orientir.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a methodology: who fills what, how it is checked, calculated, rolled up and scored (glossary:
 * методика). Read from a pack by {@link PackReader}; immutable.
 *
 * @param total how the points of the whole come from those of the topmost criteria; absent when there is no such result
 * @param levels of every indicator with points and every node with an aggregate that has none of its own
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
        List<Recommendation> recommendations,
        List<GoldenCase> cases,
        String hash) {

    public Methodology {
        inputs = List.copyOf(inputs);
        forms = List.copyOf(forms);
        criteria = List.copyOf(criteria);
        checks = List.copyOf(checks);
        levels = List.copyOf(levels);
        recommendations = List.copyOf(recommendations);
        cases = List.copyOf(cases);
    }

    /** The code of the result of the whole methodology; no indicator or criterion may have it. */
    public static final String TOTAL = "total";

    /** The input with this code, or empty. */
    public Optional<Input> input(String code) {
        return inputs.stream().filter(input -> input.code().equals(code)).findFirst();
    }

    /** All indicators in the order of the pack. */
    public List<Indicator> indicators() {
        return criteria.stream().flatMap(Methodology::indicatorsOf).toList();
    }

    /** The indicator with this code, or empty. */
    public Optional<Indicator> indicator(String code) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** All criteria, each before those under it, in the order of the pack. */
    public List<Criterion> allCriteria() {
        return criteria.stream().flatMap(Methodology::withThoseUnder).toList();
    }

    private static Stream<Criterion> withThoseUnder(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), criterion.criteria().stream().flatMap(Methodology::withThoseUnder));
    }

    private static Stream<Indicator> indicatorsOf(Criterion criterion) {
        return Stream.concat(
                criterion.indicators().stream(), criterion.criteria().stream().flatMap(Methodology::indicatorsOf));
    }
}

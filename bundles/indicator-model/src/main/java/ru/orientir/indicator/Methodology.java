package ru.orientir.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a methodology: who fills what, how it is checked, calculated, rolled up and scored (glossary:
 * методика). Read from a pack by {@link PackReader}; immutable.
 *
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
        List<Check> checks,
        List<Level> levels,
        List<GoldenCase> cases,
        String hash) {

    public Methodology {
        inputs = List.copyOf(inputs);
        forms = List.copyOf(forms);
        criteria = List.copyOf(criteria);
        checks = List.copyOf(checks);
        levels = List.copyOf(levels);
        cases = List.copyOf(cases);
    }

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

    private static Stream<Indicator> indicatorsOf(Criterion criterion) {
        return Stream.concat(
                criterion.indicators().stream(), criterion.criteria().stream().flatMap(Methodology::indicatorsOf));
    }
}

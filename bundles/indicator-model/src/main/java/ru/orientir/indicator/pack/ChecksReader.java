package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Check.Severity;
import ru.orientir.indicator.Check.Tolerance;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Formula;

/** Reads {@code checks}: rules over the inputs of one form, of a МОУО's and its organisations', or of two periods. */
final class ChecksReader {

    private final Reading reading;
    private final Formulas formulas;
    private final Inventions inventions;

    ChecksReader(Reading reading, Formulas formulas, Inventions inventions) {
        this.reading = reading;
        this.formulas = formulas;
        this.inventions = inventions;
    }

    List<Check> read(List<Node> nodes) {
        List<Check> checks = new ArrayList<>();
        Codes codes = new Codes(reading, "check.code.twice", "другим контролем");
        for (Node node : nodes) {
            Fields fields = new Fields(node, reading);
            check(fields, codes.read(fields)).ifPresent(checks::add);
            fields.finish();
        }
        return checks;
    }

    private Optional<Check> check(Fields fields, String code) {
        Optional<Set<OrganisationKind>> named = KindsReader.optional(fields, "for", reading);
        Set<OrganisationKind> kinds = named.orElse(Set.of());
        boolean ofMunicipality = named.isEmpty() || kinds.equals(Set.of(OrganisationKind.MUNICIPALITY));
        Optional<Formula> rule = fields.require("rule").flatMap(node -> formulas.check(node, code, ofMunicipality));
        Severity severity = fields.word("severity", Words.SEVERITIES).orElse(Severity.ERROR);
        String message = fields.text("message");
        Optional<Tolerance> tolerance = fields.find("tolerance").flatMap(this::tolerance);
        inventions.read(fields);
        return rule.map(formula -> new Check(code, formula, tolerance, kinds, severity, message, fields.position()));
    }

    private Optional<Tolerance> tolerance(Node node) {
        if (!(node instanceof MappingNode)) {
            return refused(YamlSource.position(node));
        }
        Fields fields = new Fields(node, reading);
        Optional<Tolerance> absolute = fields.optionalDecimal("absolute").map(amount -> new Tolerance(amount, false));
        Optional<Tolerance> percent = fields.optionalDecimal("percent").map(amount -> new Tolerance(amount, true));
        fields.finish();
        Optional<Tolerance> tolerance = absolute.or(() -> percent);
        boolean negative =
                tolerance.map(Tolerance::amount).orElse(BigDecimal.ZERO).signum() < 0;
        if (absolute.isPresent() == percent.isPresent() || negative) {
            return refused(fields.position());
        }
        return tolerance;
    }

    private Optional<Tolerance> refused(Position position) {
        reading.findings()
                .error(
                        "check.tolerance",
                        "Допуск — одно число, ноль или больше: {absolute: 2} в единицах показателя или {percent: 5} "
                                + "в процентах правой части.",
                        position);
        return Optional.empty();
    }
}

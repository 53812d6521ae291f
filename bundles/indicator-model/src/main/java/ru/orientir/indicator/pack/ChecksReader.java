package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Check.Severity;
import ru.orientir.indicator.formula.Formula;

/** Reads {@code checks}: rules over the inputs of one form. */
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
        Set<String> codes = new HashSet<>();
        for (Node node : nodes) {
            Fields fields = new Fields(node, reading);
            String code = fields.require("id").flatMap(reading.scalars()::code).orElse("");
            if (!code.isEmpty() && !codes.add(code)) {
                reading.findings()
                        .error("check.code.twice", "Код «" + code + "» уже занят другим контролем.", fields.position());
            }
            Optional<Formula> rule = fields.require("rule").flatMap(formulas::condition);
            Severity severity = fields.word("severity", Words.SEVERITIES).orElse(Severity.ERROR);
            String message = fields.text("message");
            inventions.read(fields);
            fields.finish();
            rule.ifPresent(formula -> checks.add(
                    new Check(code, formula, Optional.empty(), Set.of(), severity, message, fields.position())));
        }
        return checks;
    }
}

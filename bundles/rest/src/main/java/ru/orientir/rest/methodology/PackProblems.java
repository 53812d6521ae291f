package ru.orientir.rest.methodology;

import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.PackReading;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Turns a pack that cannot be used into a problem that names every place. */
final class PackProblems {

    private PackProblems() {}

    /** @throws RequestProblem with {@code problems} if the pack has errors */
    static PackReading.Read requireNone(PackReading reading) {
        if (reading instanceof PackReading.Read read) {
            return read;
        }
        List<Finding> findings = ((PackReading.Refused) reading).findings();
        List<FieldProblem> errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> new FieldProblem("", finding.position().line(), finding.code(), finding.message()))
                .toList();
        throw RequestProblem.file(errors, Map.of("problems", FindingJson.of(findings)));
    }
}

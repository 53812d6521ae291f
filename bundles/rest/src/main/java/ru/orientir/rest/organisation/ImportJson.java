package ru.orientir.rest.organisation;

import java.util.List;
import java.util.Map;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.RowProblem;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/**
 * What an import did, or after a dry run would do, in organisations.
 *
 * @param problems after a dry run: why nothing could be taken
 */
public record ImportJson(int added, int changed, int closed, int unchanged, List<FieldProblem> problems) {

    /** @throws RequestProblem if an import, not a dry run, was refused; its answer counts and lists the same */
    static ImportJson of(ImportReport report, boolean dryRun) {
        List<FieldProblem> problems =
                report.problems().stream().map(ImportJson::problem).toList();
        if (!dryRun && !problems.isEmpty()) {
            throw RequestProblem.file(
                    problems,
                    Map.of(
                            "added", report.added(),
                            "changed", report.changed(),
                            "closed", report.closed(),
                            "unchanged", report.unchanged(),
                            "problems", problems));
        }
        return new ImportJson(report.added(), report.changed(), report.closed(), report.unchanged(), problems);
    }

    private static FieldProblem problem(RowProblem problem) {
        return new FieldProblem(problem.field(), problem.row(), problem.code(), problem.message());
    }
}

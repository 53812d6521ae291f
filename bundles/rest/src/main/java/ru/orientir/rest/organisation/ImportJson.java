package ru.orientir.rest.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Difference;
import ru.orientir.portal.OrganisationRegistry.ImportReport;
import ru.orientir.portal.OrganisationRegistry.RowProblem;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/**
 * What an import did, or after a dry run would do, in organisations.
 *
 * @param problems after a dry run: why nothing could be taken
 * @param differences after a dry run: what of known organisations would be others, by code and first day; at most 1000
 */
public record ImportJson(
        int added,
        int changed,
        int closed,
        int unchanged,
        List<FieldProblem> problems,
        List<OrganisationChange> differences) {

    private static final Map<String, Function<Organisation, Object>> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("name", Organisation::name);
        COMPARED.put("shortName", Organisation::shortName);
        COMPARED.put("kind", Organisation::kind);
        COMPARED.put("territory", Organisation::territory);
        COMPARED.put("supervisor", Organisation::supervisor);
        COMPARED.put("validTo", Organisation::validTo);
        COMPARED.put("successors", Organisation::successors);
    }

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
        List<OrganisationChange> differences = dryRun
                ? report.differences().stream().map(OrganisationChange::of).toList()
                : List.of();
        return new ImportJson(
                report.added(), report.changed(), report.closed(), report.unchanged(), problems, differences);
    }

    /**
     * One dated version that would be written.
     *
     * @param before what it corrects or ends, or the version that it continues; absent for one before all known ones
     * @param fields the members of both that differ; the first day of a new version is none of them
     */
    public record OrganisationChange(
            String code, @MayBeAbsent OrganisationJson before, OrganisationJson after, List<String> fields) {

        static OrganisationChange of(Difference difference) {
            return new OrganisationChange(
                    difference.after().code(),
                    difference.before().map(OrganisationJson::of).orElse(null),
                    OrganisationJson.of(difference.after()),
                    difference
                            .before()
                            .map(before -> fields(before, difference.after()))
                            .orElse(List.of()));
        }

        private static List<String> fields(Organisation before, Organisation after) {
            List<String> fields = new ArrayList<>();
            COMPARED.forEach((field, value) -> {
                if (!value.apply(before).equals(value.apply(after))) {
                    fields.add(field);
                }
            });
            return fields;
        }
    }

    private static FieldProblem problem(RowProblem problem) {
        return new FieldProblem(problem.field(), problem.row(), problem.code(), problem.message());
    }
}

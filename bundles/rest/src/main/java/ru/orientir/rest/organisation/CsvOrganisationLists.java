package ru.orientir.rest.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import ru.orientir.portal.OrganisationListReader;
import ru.orientir.portal.OrganisationRegistry.RowProblem;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.RequestProblem;

/** Reads for others what the interface takes: the same columns, limits and words. */
@Component
public final class CsvOrganisationLists implements OrganisationListReader {

    @Override
    public Reading read(byte[] file) {
        try {
            return new Reading.Read(OrganisationTable.read(file));
        } catch (RequestProblem refused) {
            return new Reading.Refused(problems(refused));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    private static List<RowProblem> problems(RequestProblem refused) {
        if (refused.more().get("problems") instanceof List<?> problems) {
            return problems.stream()
                    .map(FieldProblem.class::cast)
                    .map(problem -> new RowProblem(problem.row(), problem.field(), problem.code(), problem.message()))
                    .toList();
        }
        return List.of(new RowProblem(0, "", refused.code(), refused.detail()));
    }
}

package ru.orientir.portal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Brings a list of organisations into the host's registry: all of it or nothing. */
@ProviderType
public interface OrganisationRegistry {

    /**
     * Applies the rows, or only tells what they would do.
     *
     * @param rows organisation versions as a file lists them, with the number of each row
     * @param dryRun true to change nothing
     * @param account who imports, for the audit log
     */
    ImportReport bring(List<Row> rows, boolean dryRun, String account);

    /** One row of a file; {@code number} counts from 2, the header being row 1. */
    record Row(int number, Organisation organisation) {}

    /** What an import did or would do. Nothing was changed when there are problems. */
    record ImportReport(int added, int changed, int closed, int unchanged, List<RowProblem> problems) {
        public ImportReport {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why a row cannot be taken.
     *
     * @param field the column
     * @param code stable, for example {@code organisation.territory.unknown}
     * @param message in Russian
     */
    record RowProblem(int row, String field, String code, String message) {}
}

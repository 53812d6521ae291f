package ru.orientir.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;

/** Brings a list of organisations into the host's registry: all of it or nothing. */
@ProviderType
public interface OrganisationRegistry {

    /**
     * Applies the rows, or only tells what they would do.
     *
     * <p>A row is one dated version. A later first day than any known one continues the organisation: a rename, a transfer,
     * a change of kind; the version before ends the day before. The same first day as a known version corrects that one; a
     * last day closes it. Organisations that are not listed stay as they are.
     *
     * @param rows organisation versions as a file lists them, with the number of each row
     * @param dryRun true to change nothing
     * @param actor who imports, also for the audit log
     * @throws AccessDenied if the actor may not import
     */
    ImportReport bring(List<Row> rows, boolean dryRun, Actor actor);

    /**
     * Applies the rows as {@link #bring} does, unless the same request did it before: then nothing is changed, whatever has
     * become of the registry since, and the first report is given again. Only what was done is remembered: a list with
     * problems may be mended and sent under its key again.
     *
     * @return empty, and nothing changed, if the key was used for another request
     * @throws AccessDenied if the actor may not import
     */
    Optional<ImportReport> bringOnce(List<Row> rows, IdempotencyKey key, Actor actor);

    /** One row of a file; {@code number} counts from 2, the header being row 1. */
    record Row(int number, Organisation organisation) {}

    /**
     * What an import did or would do, in organisations: each one listed is counted once. Nothing was changed when there are
     * problems.
     *
     * @param added organisations that were not known
     * @param changed known ones with a new or corrected version
     * @param closed known ones that have an end now and had none
     * @param unchanged listed as they were already
     * @param differences what is changed or closed, by code and first day; at most {@link #DIFFERENCES}, and none of a report
     *     that is given again
     */
    record ImportReport(
            int added,
            int changed,
            int closed,
            int unchanged,
            List<RowProblem> problems,
            List<Difference> differences) {
        public ImportReport {
            problems = List.copyOf(problems);
            differences = List.copyOf(differences);
        }

        /** Without what differs. */
        public ImportReport(int added, int changed, int closed, int unchanged, List<RowProblem> problems) {
            this(added, changed, closed, unchanged, problems, List.of());
        }
    }

    /** More than this nobody reads before an import. */
    int DIFFERENCES = 1000;

    /**
     * One version of a known organisation that an import writes.
     *
     * @param before what it corrects or ends; of a new version, the one that it continues. Absent for a version that is put
     *     before all known ones
     */
    record Difference(Optional<Organisation> before, Organisation after) {}

    /**
     * Why a row cannot be taken.
     *
     * @param field the column
     * @param code stable, for example {@code organisation.territory.unknown}
     * @param message in Russian
     */
    record RowProblem(int row, String field, String code, String message) {}
}

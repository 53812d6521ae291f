package ru.orientir.portal;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

/** Reads the file in which an operator lists organisations, wherever it came in: {@link OrganisationRegistry} takes what it read. */
@ProviderType
public interface OrganisationListReader {

    /** 40 MiB: 84,000 organisations with their names take 29. */
    int MOST_BYTES = 40 << 20;

    Reading read(byte[] file);

    /** What a file turned out to be. */
    sealed interface Reading {

        /** The rows, at least one. Whether they fit together, the registry says. */
        record Read(List<Row> rows) implements Reading {
            public Read {
                rows = List.copyOf(rows);
            }
        }

        /** It is no such table; at least one problem. Row 0 stands for the file as a whole. */
        record Refused(List<RowProblem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}

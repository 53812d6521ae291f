package ru.orientir.indicator.formula;

import java.util.List;
import ru.orientir.indicator.Finding;

/** The outcome of reading a formula. */
public sealed interface FormulaReading {

    /** The text is a formula. */
    record Read(Formula formula) implements FormulaReading {}

    /** The text is no formula; at least one finding, all of them errors. */
    record Refused(List<Finding> findings) implements FormulaReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

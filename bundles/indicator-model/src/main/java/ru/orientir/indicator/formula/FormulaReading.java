package ru.orientir.indicator.formula;

import java.util.List;
import ru.orientir.indicator.Finding;

/** The outcome of reading a formula. */
public sealed interface FormulaReading {

    /** The text is a formula. */
    record Read(Formula formula) implements FormulaReading {}

    /**
     * The text is no formula; all findings are errors. There is at least one, but where the type of an input cannot be read: that
     * was said of the input.
     */
    record Refused(List<Finding> findings) implements FormulaReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

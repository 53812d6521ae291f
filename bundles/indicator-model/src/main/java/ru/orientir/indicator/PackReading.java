package ru.orientir.indicator;

import java.util.List;

/** The outcome of reading a pack. */
public sealed interface PackReading {

    /** The pack is a methodology; {@code warnings} are what the lint flags. */
    record Read(Methodology methodology, List<Finding> warnings) implements PackReading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** The pack cannot be used; at least one finding is an error. */
    record Refused(List<Finding> findings) implements PackReading {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

package ru.orientir.indicator;

import java.util.List;
import java.util.Optional;

/** What one kind of organisation fills: sections of inputs, in order. */
public record Form(OrganisationKind kind, List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }

    /** One section; {@code inputs} are codes. */
    public record Section(String title, Optional<String> text, List<String> inputs) {
        public Section {
            inputs = List.copyOf(inputs);
        }
    }
}

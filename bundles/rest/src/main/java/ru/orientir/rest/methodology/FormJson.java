package ru.orientir.rest.methodology;

import java.util.List;
import ru.orientir.indicator.Form;
import ru.orientir.rest.json.MayBeAbsent;

/** What one kind of organisation fills. */
public record FormJson(String kind, List<Section> sections) {

    static FormJson of(Form form) {
        return new FormJson(
                form.kind().code(),
                form.sections().stream()
                        .map(section ->
                                new Section(section.title(), section.text().orElse(null), section.inputs()))
                        .toList());
    }

    /** @param inputs codes, in order */
    public record Section(String title, @MayBeAbsent String text, List<String> inputs) {}
}

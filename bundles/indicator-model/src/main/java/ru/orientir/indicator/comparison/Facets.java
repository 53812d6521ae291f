package ru.orientir.indicator.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.indicator.comparison.Change.Kind;
import ru.orientir.indicator.comparison.Change.Part;

/** One element of a methodology as texts, each with what a difference in it means. */
final class Facets {

    private final String title;
    private final Map<String, Facet> byField = new LinkedHashMap<>();

    private record Facet(Kind kind, String text) {}

    /** @param title what stands for the whole element when it is in one version only */
    Facets(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Facets put(Kind kind, String field, String text) {
        byField.put(field, new Facet(kind, text));
        return this;
    }

    Facets put(Kind kind, String field, Optional<?> value) {
        return put(kind, field, value.map(Object::toString).orElse(""));
    }

    Facets put(Kind kind, String field, boolean value) {
        return put(kind, field, value ? "yes" : "");
    }

    /** Words whose order says nothing. */
    Facets put(Kind kind, String field, Collection<String> words) {
        return put(kind, field, words.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** What differs in the later of two versions of one element, in the order of the fields. */
    List<Change> changes(Part part, String code, Facets later) {
        List<Change> changes = new ArrayList<>();
        byField.forEach((field, facet) -> {
            Facet other = later.byField.get(field);
            if (!facet.text.equals(other.text)) {
                changes.add(new Change(facet.kind, part, code, field, facet.text, other.text));
            }
        });
        return changes;
    }
}

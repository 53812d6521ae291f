package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;

/** A methodology made ready to be calculated: immutable, for any number of threads. */
final class CompiledMethodology {

    private final Methodology methodology;
    private final SlotTable table;
    private final List<CompiledIndicator> indicators;
    private final Map<OrganisationKind, List<CompiledIndicator>> byKind = new EnumMap<>(OrganisationKind.class);
    private final List<CompiledCheck> checks;
    private final int places;

    /** @throws IllegalArgumentException if it cannot be calculated; a methodology that passed the lint can */
    CompiledMethodology(Methodology methodology) {
        this.methodology = methodology;
        this.table = SlotTable.of(methodology);
        List<CompiledIndicator> compiled = new ArrayList<>();
        int place = 0;
        for (Indicator indicator : methodology.indicators()) {
            compiled.add(new CompiledIndicator(compiled.size(), indicator, table, place));
            place += indicator.formula().inputs().size();
        }
        this.indicators = List.copyOf(compiled);
        this.places = place;
        this.checks = methodology.checks().stream()
                .map(check -> new CompiledCheck(check, methodology))
                .toList();
        for (OrganisationKind kind : OrganisationKind.values()) {
            byKind.put(
                    kind,
                    indicators.stream()
                            .filter(indicator -> indicator.isAskedOf(kind))
                            .toList());
        }
    }

    Methodology methodology() {
        return methodology;
    }

    SlotTable table() {
        return table;
    }

    List<CompiledIndicator> indicators() {
        return indicators;
    }

    /** What a kind of organisation is asked for, in the methodology's order. */
    List<CompiledIndicator> askedOf(OrganisationKind kind) {
        return byKind.get(kind);
    }

    List<CompiledCheck> checks() {
        return checks;
    }

    /** How many operands all indicators have together. */
    int places() {
        return places;
    }

    /** @throws IllegalArgumentException if there is no such indicator */
    CompiledIndicator indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.indicator().code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("methodology " + methodology.id() + " has no indicator " + code));
    }
}

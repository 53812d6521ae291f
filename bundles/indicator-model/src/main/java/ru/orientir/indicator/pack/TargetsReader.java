package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Targets;
import ru.orientir.indicator.Tier;

/** Reads {@code targets}: planned values by period, for every tier or for one. */
final class TargetsReader {

    private final Reading reading;

    TargetsReader(Reading reading) {
        this.reading = reading;
    }

    Targets read(List<Entry> entries) {
        SortedMap<TargetPeriod, BigDecimal> common = new TreeMap<>();
        Map<Tier, SortedMap<TargetPeriod, BigDecimal>> byTier = new EnumMap<>(Tier.class);
        for (Entry entry : entries) {
            Optional<Tier> tier = Tier.ofCode(entry.key());
            if (tier.isPresent()) {
                SortedMap<TargetPeriod, BigDecimal> own = new TreeMap<>();
                reading.entries(entry.value()).forEach(each -> target(each, own));
                byTier.put(tier.get(), own);
            } else {
                target(entry, common);
            }
        }
        return new Targets(common, byTier);
    }

    private void target(Entry entry, SortedMap<TargetPeriod, BigDecimal> targets) {
        Optional<TargetPeriod> period = TargetPeriod.parse(entry.key());
        if (period.isEmpty()) {
            reading.findings()
                    .error(
                            "target.year",
                            "Плановые значения указываются по годам (четыре цифры, например 2024), по полугодиям "
                                    + "(2024-H1, 2024-H2) или по уровням свода: region, municipality, organisation.",
                            entry.position());
        } else {
            reading.scalars().decimal(entry.value()).ifPresent(value -> targets.put(period.get(), value));
        }
    }
}

package ru.orientir.indicator;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Planned values by period, in the indicator's unit.
 *
 * @param common those that apply on every tier that has none of its own for that period
 * @param byTier those of one tier
 */
public record Targets(
        SortedMap<TargetPeriod, BigDecimal> common, Map<Tier, SortedMap<TargetPeriod, BigDecimal>> byTier) {

    public Targets {
        common = Collections.unmodifiableSortedMap(new TreeMap<>(common));
        EnumMap<Tier, SortedMap<TargetPeriod, BigDecimal>> kept = new EnumMap<>(Tier.class);
        byTier.forEach((tier, targets) -> kept.put(tier, Collections.unmodifiableSortedMap(new TreeMap<>(targets))));
        byTier = Collections.unmodifiableMap(kept);
    }

    public static Targets of(SortedMap<TargetPeriod, BigDecimal> common) {
        return new Targets(common, Map.of());
    }

    /** The planned value on a tier, if the methodology sets one for exactly this period. */
    public Optional<BigDecimal> target(Tier tier, TargetPeriod period) {
        SortedMap<TargetPeriod, BigDecimal> own = byTier.get(tier);
        return own != null && own.containsKey(period)
                ? Optional.of(own.get(period))
                : Optional.ofNullable(common.get(period));
    }

    public boolean isEmpty() {
        return common.isEmpty() && byTier.isEmpty();
    }
}

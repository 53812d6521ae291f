package ru.orientir.reporting;

import java.util.Optional;
import ru.orientir.indicator.Tier;
import ru.orientir.scoring.Subject;

/**
 * Which results. Tier {@code municipality} has two subjects: the roll-up of a territory, and the own form of its МОУО
 * ({@code authority}), where the methodology asks for one.
 *
 * @param parent only what lies in this territory, the territory itself included
 * @param organisation only the results of this organisation or territory
 */
public record ResultQuery(
        Tier tier,
        Optional<String> parent,
        Optional<String> indicator,
        Optional<Subject> subject,
        Optional<String> organisation) {

    /** Of all organisations and territories. */
    public ResultQuery(Tier tier, Optional<String> parent, Optional<String> indicator, Optional<Subject> subject) {
        this(tier, parent, indicator, subject, Optional.empty());
    }

    /** Everything of a tier. */
    public static ResultQuery of(Tier tier) {
        return new ResultQuery(tier, Optional.empty(), Optional.empty(), Optional.empty());
    }
}

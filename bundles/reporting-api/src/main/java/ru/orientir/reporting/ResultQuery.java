package ru.orientir.reporting;

import java.util.Optional;
import ru.orientir.scoring.Subject;

/**
 * Which results.
 *
 * @param parent only what lies in this territory
 */
public record ResultQuery(Tier tier, Optional<String> parent, Optional<String> indicator, Optional<Subject> subject) {}

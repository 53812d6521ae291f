package ru.orientir.indicator.lint;

import java.util.List;

/** Looks at a pack as a whole, after every part of it could be read. */
public final class Lint {

    private static final List<Rule> RULES = List.of(
            new InventionLint(),
            new InputLint(),
            new FormLint(),
            new CriterionLint(),
            new RollUpLint(),
            new TitleLint(),
            new TargetLint(),
            new CheckLint(),
            new CaseLint());

    private Lint() {}

    public static void check(Draft draft, Findings findings) {
        RULES.forEach(rule -> rule.check(draft, findings));
    }

    /** One thing that can be wrong with a pack. */
    @FunctionalInterface
    interface Rule {
        void check(Draft draft, Findings findings);
    }
}

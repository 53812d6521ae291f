package ru.orientir.indicator.lint;

import java.util.List;

/** Looks at a pack as a whole, after every part of it could be read. */
public final class Lint {

    private static final List<Rule> RULES = List.of(
            new InventionLint(),
            new InputLint(),
            new InputUseLint(),
            new AccrualLint(),
            new FormLint(),
            new CriterionLint(),
            new OptionLint(),
            new RollUpKindLint(),
            new SumsLint(),
            new ShareLint(),
            new DistributionLint(),
            new OverAllLint(),
            new LowerBoundLint(),
            new SharedChildrenLint(),
            new TitleLint(),
            new TargetLint(),
            new TargetPeriodLint(),
            new PointsLint(),
            new LevelLint(),
            new NodeLint(),
            new IdleWeightLint(),
            new ContinuationLint(),
            new CheckLint(),
            new ToleranceLint(),
            new RecommendationLint(),
            new CaseLint(),
            new CaseCodeLint(),
            new ExpectationLint());

    private Lint() {}

    public static void check(Draft draft, Findings findings) {
        Contents contents = new Contents(draft);
        RULES.forEach(rule -> rule.check(contents, findings));
    }

    /** One thing that can be wrong with a pack. */
    @FunctionalInterface
    interface Rule {
        void check(Contents contents, Findings findings);
    }
}

package ru.orientir.reporting.service.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.scoring.Passes;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/** Calculates one roster by two versions at once. */
public final class TrialRun {

    private final Comparison comparison;
    private final RollUp before;
    private final RollUp after;
    private final TerritoryTree tree;
    private final TwoTargets targets;
    private final TwoVersions versions;

    public TrialRun(ScoringEngine engine, Comparison comparison, TargetPeriod period, TerritoryTree tree) {
        this.comparison = comparison;
        this.before = engine.rollUp(comparison.before(), period, tree);
        this.after = engine.rollUp(comparison.after(), period, tree);
        this.tree = tree;
        this.targets = new TwoTargets(comparison.before(), comparison.after(), period);
        this.versions = new TwoVersions(comparison);
    }

    /**
     * Compares everybody and tells a part of what differs.
     *
     * @param edition whose answers the roster has; absent when they are those that count now, and their results preliminary
     * @param names of organisations and territories, by their codes; asked only for what is told
     */
    public Trial over(
            Passes.Roster roster,
            long campaign,
            Optional<Edition> edition,
            int from,
            int count,
            UnaryOperator<String> names) {
        long mostOfTerritories = (long) tree.territories().size()
                * ResultCodes.of(comparison.after()).size();
        Excerpt excerpt = new Excerpt(from, count, mostOfTerritories);
        Function<List<Score>, List<Score>> shown = edition.isPresent() ? scores -> scores : TrialRun::preliminary;
        observe(roster);
        roster.forEach(respondent -> versions.compare(
                respondent.organisation(),
                Subject.of(respondent.kind()),
                shown.apply(before.add(respondent)),
                shown.apply(after.add(respondent)),
                excerpt::addOrganisation));
        for (String territory : tree.territories()) {
            versions.compare(
                    territory,
                    Subject.TERRITORY,
                    shown.apply(before.territory(territory)),
                    shown.apply(after.territory(territory)),
                    excerpt::addTerritory);
        }
        return new Trial(
                comparison.after().id(),
                campaign,
                edition,
                comparison,
                versions.compared(),
                versions.changed(),
                versions.added(),
                versions.removed(),
                targets.changed(),
                excerpt.differences().stream()
                        .map(difference -> named(difference, names))
                        .toList());
    }

    private void observe(Passes.Roster roster) {
        if (before.comparesWithBest() || after.comparesWithBest()) {
            roster.forEach(respondent -> {
                before.observe(respondent);
                after.observe(respondent);
            });
        }
    }

    private static Difference named(Difference difference, UnaryOperator<String> names) {
        return new Difference(
                difference.organisation(),
                names.apply(difference.organisation()),
                difference.subject(),
                difference.indicator(),
                difference.before(),
                difference.after(),
                difference.because());
    }

    private static List<Score> preliminary(List<Score> scores) {
        return scores.stream().map(Score::preliminary).toList();
    }
}

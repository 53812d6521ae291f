package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/**
 * A roll-up that keeps one tally for each territory in which organisations count, and nothing of the organisations. Territories
 * above are added up when they are asked for, which is much rarer than that somebody is added.
 */
final class OpenRollUp implements RollUp {

    private final Scorer scorer;
    private final CompiledMethodology methodology;
    private final TerritoryTree tree;
    /** What was added to each territory itself, not to those below it. */
    private final Map<String, Tally> tallies = new HashMap<>();

    private final Map<String, List<String>> below = new HashMap<>();
    private final Slots slots;

    OpenRollUp(Scorer scorer, TerritoryTree tree) {
        this.scorer = scorer;
        this.methodology = scorer.methodology();
        this.tree = tree;
        this.slots = new Slots(methodology.table());
        tree.territories().forEach(territory -> below.put(territory, new ArrayList<>()));
        tree.parents().forEach((territory, above) -> below.get(above).add(territory));
    }

    @Override
    public List<Score> add(Respondent respondent) {
        Tally tally = tallies.computeIfAbsent(respondent.territory(), this::tally);
        slots.load(respondent);
        return scorer.own(respondent.kind(), respondent.organisation(), slots, tally);
    }

    @Override
    public List<Score> territory(String territory) {
        requireKnown(territory);
        Tally all = new Tally(methodology);
        addTo(all, territory);
        return methodology.indicators().stream()
                .map(indicator -> scorer.of(indicator, all))
                .toList();
    }

    @Override
    public boolean comparesWithBest() {
        return false;
    }

    @Override
    public void observe(Respondent respondent) {}

    @Override
    public ScoreTrace explain(String code, String of, Subject subject, List<Respondent> respondents) {
        return new Explanation(scorer, methodology.indicator(code)).of(subject, respondents);
    }

    private void addTo(Tally all, String territory) {
        Optional.ofNullable(tallies.get(territory)).ifPresent(all::add);
        below.get(territory).forEach(one -> addTo(all, one));
    }

    private Tally tally(String territory) {
        requireKnown(territory);
        return new Tally(methodology);
    }

    private void requireKnown(String territory) {
        if (!below.containsKey(territory)) {
            throw new IllegalArgumentException("no territory " + territory + " under " + tree.root());
        }
    }
}

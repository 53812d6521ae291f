package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.TerritoryTree;

/** A roll-up that keeps one tally for each territory, and nothing of the respondents. */
final class OpenRollUp implements RollUp {

    private final Scorer scorer;
    private final TerritoryTree tree;
    private final Map<String, Tally> tallies = new HashMap<>();
    /** The tallies of a territory and of all above it. */
    private final Map<String, Tally[]> paths = new HashMap<>();

    private final Slots slots;

    OpenRollUp(Scorer scorer, TerritoryTree tree) {
        this.scorer = scorer;
        this.tree = tree;
        this.slots = new Slots(scorer.methodology().table());
        for (String territory : tree.territories()) {
            tallies.put(territory, new Tally(scorer.methodology()));
        }
    }

    @Override
    public List<Score> add(Respondent respondent) {
        Tally[] path = paths.computeIfAbsent(respondent.territory(), this::path);
        slots.load(respondent);
        List<CompiledIndicator> indicators = scorer.methodology().indicatorsOf(respondent.kind());
        Score[] scores = new Score[indicators.size()];
        for (int i = 0; i < scores.length; i++) {
            CompiledIndicator indicator = indicators.get(i);
            Figure figure = indicator.figure(slots);
            scores[i] = scorer.own(indicator, slots, figure);
            if (indicator.isRolledUpFrom(respondent.kind())) {
                for (Tally tally : path) {
                    tally.add(indicator, respondent.organisation(), slots, figure);
                }
            }
        }
        return List.of(scores);
    }

    @Override
    public List<Score> territory(String territory) {
        Tally tally = tallies.get(territory);
        if (tally == null) {
            throw new IllegalArgumentException("no territory " + territory);
        }
        List<Score> scores = new ArrayList<>();
        for (CompiledIndicator indicator : scorer.methodology().indicators()) {
            scores.add(scorer.of(indicator, tally));
        }
        return List.copyOf(scores);
    }

    private Tally[] path(String territory) {
        return tree.path(territory).stream().map(tallies::get).toArray(Tally[]::new);
    }
}

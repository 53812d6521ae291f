package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Tier;
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
    private final Competition competition;
    private final Slots slots;

    OpenRollUp(Scorer scorer, TerritoryTree tree) {
        this.scorer = scorer;
        this.methodology = scorer.methodology();
        this.tree = tree;
        this.competition = new Competition(scorer);
        this.slots = new Slots(methodology.table());
        tree.territories().forEach(territory -> below.put(territory, new ArrayList<>()));
        tree.parents().forEach((territory, above) -> below.get(above).add(territory));
    }

    @Override
    public boolean comparesWithBest() {
        return competition.isHeld();
    }

    @Override
    public void observe(Respondent respondent) {
        if (competition.isHeld()) {
            slots.load(respondent);
            competition.observe(respondent.kind(), slots);
        }
    }

    @Override
    public List<Score> add(Respondent respondent) {
        Tally tally = tallies.computeIfAbsent(respondent.territory(), this::tally);
        competition.forgetTerritories();
        slots.load(respondent);
        OrganisationKind kind = respondent.kind();
        return scorer.own(kind, respondent.organisation(), slots, competition.bests(kind), tally);
    }

    @Override
    public List<Score> territory(String territory) {
        requireKnown(territory);
        return scorer.of(over(territory), tier(territory), bests(territory));
    }

    @Override
    public ScoreTrace explain(String code, String of, Subject subject, List<Respondent> respondents) {
        Optional<CompiledIndicator> indicator = methodology.indicator(code);
        Optional<CompiledNode> node = methodology.node(code);
        if (indicator.isEmpty() && node.isEmpty()) {
            throw new IllegalArgumentException(
                    "methodology " + methodology.methodology().id() + " has no result " + code);
        }
        Examined examined = examined(of, subject, respondents);
        return indicator
                .map(one -> new IndicatorExplanation(scorer, one, examined).trace())
                .orElseGet(() -> new NodeExplanation(scorer, node.orElseThrow(), examined).trace());
    }

    private Examined examined(String of, Subject subject, List<Respondent> respondents) {
        if (subject == Subject.TERRITORY) {
            requireKnown(of);
            return new ExaminedTerritory(scorer, tier(of), bests(of), competition, respondents);
        }
        if (respondents.size() != 1) {
            throw new IllegalArgumentException(subject + " is one respondent, not " + respondents.size());
        }
        Respondent one = respondents.get(0);
        return new ExaminedForm(scorer, subject, one, competition.bests(one.kind()));
    }

    /** The best of the territories that a territory is compared with. */
    private Bests bests(String territory) {
        Tier tier = tier(territory);
        return competition.bests(tier, () -> tree.territories().stream()
                .filter(one -> tier(one) == tier)
                .map(this::over));
    }

    private Tier tier(String territory) {
        return territory.equals(tree.root()) ? Tier.REGION : Tier.MUNICIPALITY;
    }

    /** Everything that was added to a territory and to those below it. */
    private Tally over(String territory) {
        Tally all = new Tally(methodology);
        addTo(all, territory);
        return all;
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

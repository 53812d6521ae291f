package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Passes;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;

/** Results calculated from what counts now, and only for those that the actor may see. */
final class LiveReading {

    private final ReportStore store;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final ScoringEngine engine;
    private final EarlierBases earlierBases;

    LiveReading(ReportStore store, CampaignFrames frames, EditionRights rights, ScoringEngine engine) {
        this.store = store;
        this.frames = frames;
        this.rights = rights;
        this.engine = engine;
        this.earlierBases = new EarlierBases(store);
    }

    /** The scores of one organisation or territory as they are now. */
    List<Score> scores(CampaignFrame frame, String code, Subject subject, Scope scope, Actor actor) {
        Tier tier =
                switch (subject) {
                    case ORGANISATION -> Tier.ORGANISATION;
                    case AUTHORITY -> Tier.MUNICIPALITY;
                    case TERRITORY -> frame.tier(code);
                };
        ResultQuery query =
                new ResultQuery(tier, Optional.empty(), Optional.empty(), Optional.of(subject), Optional.of(code));
        Selection selection = new Selection(query, frame.tree(), scope, scope);
        List<Score> scores = new ArrayList<>();
        groups(frame, selection, actor).forEach(group -> selection.pass(group, result -> scores.add(result.score())));
        return scores;
    }

    /** What counts now, with what was stated before as far as the methodology looks back at it. */
    Passes.Roster roster(CampaignFrame frame, Actor actor) {
        Map<Earlier.Step, Edition> stated =
                EarlierStatements.named(frame.methodology(), earlierBases.now(frames.earlier(frame.campaign(), actor)));
        return consumer -> store.respondents(frame.campaign().id(), stated, consumer);
    }

    ResultSet results(long campaign, ResultQuery query, Actor actor) {
        String object = "campaign/" + campaign + "/results";
        Scope scope = rights.live(actor, object);
        Optional<CampaignFrame> frame = frames.frame(campaign, actor);
        if (frame.isEmpty()) {
            return new ResultSet(Optional.empty(), Optional.empty(), consumer -> {});
        }
        if (query.tier() == Tier.REGION && !scope.contains(frame.get().tree().root())) {
            throw rights.denied(actor, Action.RESULT_READ_UNPUBLISHED, object);
        }
        Selection selection = new Selection(query, frame.get().tree(), scope, scope);
        List<Result> results = new ArrayList<>();
        groups(frame.get(), selection, actor).forEach(group -> selection.pass(group, results::add));
        return new ResultSet(Optional.empty(), Optional.empty(), results::forEach);
    }

    private List<Group> groups(CampaignFrame frame, Selection selection, Actor actor) {
        List<EarlierCampaign> earlier = frames.earlier(frame.campaign(), actor);
        Map<Earlier.Step, Edition> bases = earlierBases.now(earlier);
        Calculation calculation = new Calculation(engine, frame, new Changes(store, frame, earlier, bases));
        Map<Earlier.Step, Edition> stated = EarlierStatements.named(frame.methodology(), bases);
        Passes.Roster roster = consumer -> store.respondents(frame.campaign().id(), stated, consumer);
        return selection.query().tier() == Tier.ORGANISATION
                ? own(calculation, roster, selection)
                : rolledUp(calculation, roster, frame, selection);
    }

    private static List<Group> own(Calculation calculation, Passes.Roster roster, Selection selection) {
        List<Group> groups = new ArrayList<>();
        calculation.go(roster, respondent -> {
            if (respondent.kind() != OrganisationKind.MUNICIPALITY
                    && selection.isAskedFor(respondent.organisation())
                    && selection.organisations().contains(respondent.organisation())
                    && selection.lies(respondent.territory())) {
                groups.add(own(respondent, calculation.add(respondent)));
            }
        });
        return groups;
    }

    private static List<Group> rolledUp(
            Calculation calculation, Passes.Roster roster, CampaignFrame frame, Selection selection) {
        List<String> wanted = frame.tree().territories().stream()
                .filter(territory -> frame.tier(territory) == selection.query().tier())
                .filter(selection::isAskedFor)
                .filter(territory -> selection.territories().contains(territory) && selection.lies(territory))
                .toList();
        List<Group> authorities = new ArrayList<>();
        calculation.go(roster, respondent -> {
            List<String> path = frame.tree().path(respondent.territory());
            boolean within = wanted.stream().anyMatch(path::contains);
            if (within || calculation.needsEveryone()) {
                List<Result> results = calculation.add(respondent);
                if (within
                        && Subject.of(respondent.kind()) == Subject.AUTHORITY
                        && selection.query().tier() == Tier.MUNICIPALITY) {
                    authorities.add(own(respondent, results));
                }
            }
        });
        List<Group> groups = new ArrayList<>();
        for (String territory : wanted) {
            groups.add(
                    new Group(territory, territory, Subject.TERRITORY, preliminary(calculation.territory(territory))));
            authorities.stream().filter(group -> group.code().equals(territory)).forEach(groups::add);
        }
        return groups;
    }

    private static Group own(Respondent respondent, List<Result> results) {
        return new Group(
                respondent.organisation(), respondent.territory(), Subject.of(respondent.kind()), preliminary(results));
    }

    private static List<Result> preliminary(List<Result> results) {
        return results.stream()
                .map(result -> new Result(
                        result.organisation(), result.subject(), result.score().preliminary(), result.unreviewed()))
                .collect(Collectors.toList());
    }
}

package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.reporting.spi.ReportStore;
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

    LiveReading(ReportStore store, CampaignFrames frames, EditionRights rights, ScoringEngine engine) {
        this.store = store;
        this.frames = frames;
        this.rights = rights;
        this.engine = engine;
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
        groups(frame.get(), selection).forEach(group -> selection.pass(group, results::add));
        return new ResultSet(Optional.empty(), Optional.empty(), results::forEach);
    }

    private List<Group> groups(CampaignFrame frame, Selection selection) {
        return selection.query().tier() == Tier.ORGANISATION
                ? own(frame, selection, kind -> kind != OrganisationKind.MUNICIPALITY)
                : rolledUp(frame, selection);
    }

    private List<Group> own(CampaignFrame frame, Selection selection, Predicate<OrganisationKind> kinds) {
        List<Group> groups = new ArrayList<>();
        respondents(frame, respondent -> {
            if (kinds.test(respondent.kind())
                    && selection.organisations().contains(respondent.organisation())
                    && selection.lies(respondent.territory())) {
                List<Score> scores =
                        engine.score(frame.methodology(), frame.campaign().targetPeriod(), respondent);
                groups.add(own(respondent, Calculation.own(respondent, scores)));
            }
        });
        return groups;
    }

    private List<Group> rolledUp(CampaignFrame frame, Selection selection) {
        Calculation calculation = new Calculation(engine, frame);
        List<String> wanted = frame.tree().territories().stream()
                .filter(territory ->
                        calculation.tier(territory) == selection.query().tier())
                .filter(territory -> selection.territories().contains(territory) && selection.lies(territory))
                .toList();
        List<Group> authorities = new ArrayList<>();
        respondents(frame, respondent -> {
            List<String> path = frame.tree().path(respondent.territory());
            if (wanted.stream().anyMatch(path::contains)) {
                List<Result> results = calculation.add(respondent);
                if (respondent.kind() == OrganisationKind.MUNICIPALITY
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
                respondent.organisation(),
                respondent.territory(),
                Calculation.subject(respondent.kind()),
                preliminary(results));
    }

    private void respondents(CampaignFrame frame, Consumer<Respondent> consumer) {
        store.respondents(frame.campaign().id(), consumer);
    }

    private static List<Result> preliminary(List<Result> results) {
        return results.stream()
                .map(result -> new Result(
                        result.organisation(), result.subject(), result.score().preliminary(), result.unreviewed()))
                .collect(Collectors.toList());
    }
}

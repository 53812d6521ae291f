package ru.orientir.reporting.service;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.service.trial.TrialRun;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.Passes;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;

/** Tries a version of a methodology on the answers of a campaign. */
final class Trying {

    private final ReportStore store;
    private final SubmissionStore submissions;
    private final MethodologyService methodologies;
    private final CampaignFrames frames;
    private final EditionRights rights;
    private final EarlierBases earlierBases;
    private final ScoringEngine engine;
    private final AuditSink audit;

    Trying(
            ReportStore store,
            SubmissionStore submissions,
            MethodologyService methodologies,
            CampaignFrames frames,
            EditionRights rights,
            ScoringEngine engine,
            AuditSink audit) {
        this.store = store;
        this.submissions = submissions;
        this.methodologies = methodologies;
        this.frames = frames;
        this.rights = rights;
        this.earlierBases = new EarlierBases(store);
        this.engine = engine;
        this.audit = audit;
    }

    Outcome<Trial> trial(MethodologyId id, long campaign, int from, int count, Actor actor) {
        String object = "methodology/" + id;
        rights.requireAny(actor, object, Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH);
        Methodology tried = methodologies.methodology(id, actor).methodology();
        if (submissions.campaign(campaign).isEmpty()) {
            throw new NotFound("campaign/" + campaign);
        }
        Optional<CampaignFrame> frame = frames.frame(campaign, actor);
        if (frame.isEmpty()) {
            return Refused.of(
                    Reason.CONFLICT,
                    "campaign.stage",
                    "campaign",
                    "Перечень участников этого мониторинга ещё не зафиксирован: пробовать методику пока не на чем.");
        }
        if (tried.period() != frame.get().methodology().period()) {
            return Refused.of(
                    Reason.INVALID,
                    "campaign.period",
                    "campaign",
                    "Этот мониторинг проведён за период другого вида, чем предусматривает методика: выберите другой.");
        }
        Optional<Edition> edition = basis(campaign);
        Trial trial = trial(frame.get(), edition, tried, from, count, actor);
        String on = edition.map(found -> EditionRun.name(campaign, found.n())).orElse("campaign/" + campaign);
        audit.record(new AuditEntry(
                actor.account(), "methodology:trial", object, Optional.empty(), Optional.of(on), AuditResult.DONE));
        return new Done<>(trial);
    }

    private Trial trial(
            CampaignFrame frame, Optional<Edition> edition, Methodology tried, int from, int count, Actor actor) {
        long campaign = frame.campaign().id();
        Map<Earlier.Step, Edition> bases = edition.map(found -> store.bases(campaign, found.n()))
                .orElseGet(() -> earlierBases.now(frames.earlier(frame.campaign(), actor)));
        Map<Earlier.Step, Edition> stated = new EnumMap<>(Earlier.Step.class);
        stated.putAll(EarlierStatements.named(frame.methodology(), bases));
        stated.putAll(EarlierStatements.named(tried, bases));
        Passes.Roster roster = edition.<Passes.Roster>map(
                        found -> consumer -> store.respondents(campaign, found.n(), stated, consumer))
                .orElse(consumer -> store.respondents(campaign, stated, consumer));
        Comparison comparison = Comparison.of(frame.methodology(), tried);
        TrialRun run = new TrialRun(engine, comparison, frame.campaign().targetPeriod(), frame.tree());
        return run.over(roster, campaign, edition, from, count, new Names(frame)::of);
    }

    /** The latest published edition, else the latest. */
    private Optional<Edition> basis(long campaign) {
        return store.latestPublished(campaign)
                .or(() -> store.editions(campaign).stream().reduce((earlier, later) -> later));
    }

    /** Names as the roster has them; of a few organisations, one by one. */
    private final class Names {

        private final long campaign;
        private final Map<String, String> known;

        Names(CampaignFrame frame) {
            campaign = frame.campaign().id();
            known = new HashMap<>(Territory.names(frame.territories()));
        }

        String of(String code) {
            return known.computeIfAbsent(code, asked -> submissions
                    .place(campaign, asked)
                    .map(RosterEntry::name)
                    .orElse(asked));
        }
    }
}

package ru.orientir.reporting.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Recommendation;
import ru.orientir.portal.AuditSink;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.Explanation;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.ReportingService;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.ResultSet;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.spi.ReportRenderer;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.spi.SubmissionStore;

/** The reporting service: checks rights and hands on to whoever computes, reads, explains or writes. */
@Component(configurationPid = "ru.orientir.reporting")
@SatisfyingConditionTarget(MonitoringSwitch.ON)
@Designate(ocd = EditionReporting.Config.class)
public final class EditionReporting implements ReportingService {

    private final SubmissionStore submissions;
    private final EditionRights rights;
    private final EditionRun run;
    private final EditionReading reading;
    private final LiveReading live;
    private final Explaining explaining;
    private final Recommending recommending;
    private final Consolidation consolidation;
    private final Trying trying;
    private final Publishing publishing;
    private final ReportRenderer renderer;

    @Activate
    public EditionReporting(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference ReportStore store,
            @Reference SubmissionStore submissions,
            @Reference MethodologyService methodologies,
            @Reference ScoringEngine engine,
            @Reference(target = "(format=xlsx)") ReportRenderer renderer,
            Config config) {
        this(policy, audit, store, submissions, methodologies, engine, renderer, config.cache_results());
    }

    EditionReporting(
            AccessPolicy policy,
            AuditSink audit,
            ReportStore store,
            SubmissionStore submissions,
            MethodologyService methodologies,
            ScoringEngine engine,
            ReportRenderer renderer,
            int kept) {
        this.submissions = submissions;
        CampaignFrames frames = new CampaignFrames(submissions, methodologies, engine);
        rights = new EditionRights(policy, audit, store);
        run = new EditionRun(store, frames, engine);
        publishing = new Publishing(store, submissions, methodologies);
        reading = new EditionReading(store, frames, rights, publishing, new EditionCache(kept));
        live = new LiveReading(store, frames, rights, engine);
        SubjectReading subjects = new SubjectReading(store, frames, rights, publishing);
        explaining = new Explaining(store, subjects, frames, rights, live, engine);
        recommending = new Recommending(submissions, subjects, engine);
        consolidation = new Consolidation(store, submissions, frames, rights, renderer);
        this.renderer = renderer;
        trying = new Trying(store, submissions, methodologies, frames, rights, engine, audit);
    }

    @Override
    public List<Edition> editions(long campaign, Actor actor) {
        if (submissions.campaign(campaign).isEmpty()) {
            throw new NotFound("campaign/" + campaign);
        }
        return rights.visible(campaign, actor);
    }

    @Override
    public Edition edition(long campaign, EditionRef edition, Actor actor) {
        return rights.visible(campaign, edition, actor);
    }

    @Override
    public Outcome<Edition> compute(long campaign, Caller caller) {
        rights.require(caller.actor(), Action.EDITION_COMPUTE, "campaign/" + campaign);
        return run.compute(campaign, caller);
    }

    @Override
    public Outcome<Edition> publish(long campaign, int n, Caller caller) {
        rights.require(caller.actor(), Action.EDITION_PUBLISH, EditionRun.name(campaign, n));
        return run.publish(campaign, n, caller);
    }

    @Override
    public ResultSet results(long campaign, EditionRef edition, ResultQuery query, Actor actor) {
        return reading.results(campaign, edition, query, actor);
    }

    @Override
    public ResultSet live(long campaign, ResultQuery query, Actor actor) {
        return live.results(campaign, query, actor);
    }

    @Override
    public Explanation explanation(
            long campaign,
            EditionRef edition,
            String organisation,
            String indicator,
            Optional<Subject> subject,
            Actor actor) {
        return explaining.explain(campaign, edition, organisation, indicator, subject, actor);
    }

    @Override
    public Explanation liveExplanation(
            long campaign, String organisation, String indicator, Optional<Subject> subject, Actor actor) {
        return explaining.live(campaign, organisation, indicator, subject, actor);
    }

    @Override
    public List<Recommendation> recommendations(
            long campaign, EditionRef edition, String organisation, Optional<Subject> subject, Actor actor) {
        return recommending.recommend(campaign, edition, organisation, subject, actor);
    }

    @Override
    public Edition consolidated(long campaign, EditionRef edition, Actor actor) {
        return consolidation.edition(campaign, edition, actor);
    }

    @Override
    public void consolidated(long campaign, EditionRef edition, Actor actor, OutputStream out) throws IOException {
        consolidation.write(campaign, edition, actor, out);
    }

    @Override
    public List<Publication.Listed> published() {
        return publishing.listed();
    }

    @Override
    public Publication published(long campaign) {
        return publishing.of(campaign);
    }

    @Override
    public void published(long campaign, OutputStream out) throws IOException {
        renderer.render(publishing.of(campaign), out);
    }

    @Override
    public Outcome<Trial> trial(MethodologyId tried, long campaign, int from, int count, Actor actor) {
        return trying.trial(tried, campaign, from, count, actor);
    }

    /** The settings of the reporting service. */
    @ObjectClassDefinition(name = "Orientir: выпуски результатов")
    public @interface Config {

        /** How many results of editions are kept in memory; one takes about half a kilobyte. */
        @AttributeDefinition(
                name = "Результатов в памяти",
                description = "Сколько результатов опубликованных и рассчитанных выпусков держать в памяти")
        int cache_results() default 100_000;
    }
}

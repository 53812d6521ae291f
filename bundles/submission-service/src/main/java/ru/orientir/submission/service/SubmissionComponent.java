package ru.orientir.submission.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;
import ru.orientir.auth.AccessPolicy;
import ru.orientir.auth.Action;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.portal.AuditSink;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Content;
import ru.orientir.submission.MonitoringSwitch;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Problem;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService;
import ru.orientir.submission.Transition;
import ru.orientir.submission.service.Forms.Form;
import ru.orientir.submission.service.form.Background;
import ru.orientir.submission.service.form.ContentChange;
import ru.orientir.submission.service.form.FormChecks;
import ru.orientir.submission.service.life.Command;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.SubmissionStore;

/** Submissions as their readers and writers meet them: checks the actor, then reads or has the change written. */
@Component
@SatisfyingConditionTarget(MonitoringSwitch.ON)
public final class SubmissionComponent implements SubmissionService {

    private final SubmissionStore store;
    private final Guard guard;
    private final VisibleCampaigns campaigns;
    private final Forms forms;
    private final FormChecks checks;
    private final Backgrounds backgrounds;
    private final ProblemCounting counting;
    private final Views views;
    private final SubmissionWriting writing;

    @Activate
    public SubmissionComponent(
            @Reference AccessPolicy policy,
            @Reference AuditSink audit,
            @Reference SubmissionStore store,
            @Reference Packs packs,
            @Reference ScoringEngine engine) {
        this.store = store;
        this.guard = new Guard(policy, audit);
        this.campaigns = new VisibleCampaigns(store, guard);
        this.forms = new Forms(store, packs);
        this.checks = new FormChecks(engine);
        this.backgrounds = new Backgrounds(store);
        this.counting = new ProblemCounting(store, checks);
        this.views = new Views(engine, checks, backgrounds);
        this.writing = new SubmissionWriting(store, views);
    }

    @Override
    public Page find(Query query, Actor actor) {
        guard.require(actor, Action.SUBMISSION_READ, VisibleCampaigns.object(query.campaign()));
        Campaign campaign = campaigns.require(query.campaign(), actor);
        // Everyone of the roster is in the root.
        Query normal = query.parent().filter(campaign.roster().root()::equals).isPresent()
                ? new Query(
                        query.campaign(),
                        query.status(),
                        Optional.empty(),
                        query.kind(),
                        query.organisation(),
                        query.text(),
                        query.page(),
                        query.size())
                : query;
        return store.find(normal, guard.scope(actor, Action.SUBMISSION_READ));
    }

    @Override
    public Map<String, ProblemCount> problemCounts(long id, Collection<String> organisations, Actor actor) {
        guard.require(actor, Action.SUBMISSION_READ, VisibleCampaigns.object(id));
        Campaign campaign = campaigns.require(id, actor);
        Scope scope = guard.scope(actor, Action.SUBMISSION_READ);
        return counting.of(
                campaign,
                forms.methodology(campaign),
                organisations.stream().filter(scope::contains).toList());
    }

    @Override
    public View submission(long id, Actor actor) {
        Form form = admit(id, Action.SUBMISSION_READ, actor);
        Submission submission = store.submission(id).orElseThrow(() -> new NotFound(form.object()));
        return views.of(submission, campaign(form), form.methodology());
    }

    @Override
    public Outcome<View> save(long id, int expected, Change change, Caller caller) {
        Form form = admit(id, Action.SUBMISSION_WRITE, caller.actor());
        ContentChange looked = ContentChange.of(change, form.methodology(), form.kind());
        return writing.write(
                form,
                expected,
                caller,
                (held, at) -> {
                    Content content = looked.over(held.content());
                    List<String> changed = ContentChange.changed(held.content().answers(), content.answers());
                    return SubmissionWriting.decide(held, new Command.Save(content, changed), at, looked.problems());
                },
                looked::over);
    }

    @Override
    public Outcome<View> move(long id, int expected, Move move, Caller caller) {
        Form form = admit(id, MoveRules.action(move.transition()), caller.actor());
        Background background = move.transition() == Transition.SUBMIT
                ? backgrounds.of(campaign(form), form.methodology(), form.place())
                : Background.NOTHING;
        return writing.write(
                form,
                expected,
                caller,
                (held, at) -> {
                    List<Problem> mistakes = new ArrayList<>(MoveRules.problems(move, form, at.now()));
                    if (move.transition() == Transition.SUBMIT) {
                        mistakes.addAll(FormChecks.blocking(
                                checks.results(form.methodology(), form.kind(), held.content(), background)));
                    }
                    return SubmissionWriting.decide(held, MoveRules.command(move, at.now()), at, mistakes);
                },
                UnaryOperator.identity());
    }

    @Override
    public List<Revision> revisions(long id, Actor actor) {
        admit(id, Action.SUBMISSION_READ, actor);
        return store.revisions(id).stream()
                .map(SubmissionComponent::changesOnly)
                .toList();
    }

    @Override
    public Revision revision(long id, int n, Actor actor) {
        Form form = admit(id, Action.SUBMISSION_READ, actor);
        return store.revision(id, n).orElseThrow(() -> new NotFound(form.object() + "/revision/" + n));
    }

    private Form admit(long id, Action action, Actor actor) {
        String object = "submission/" + id;
        guard.require(actor, Action.SUBMISSION_READ, object);
        Form form = forms.find(id).orElseThrow(() -> new NotFound(object));
        guard.requireOn(actor, action, form.organisation(), object);
        return form;
    }

    private Campaign campaign(Form form) {
        return store.campaign(form.campaign())
                .orElseThrow(() -> new IllegalStateException("no campaign " + form.campaign()));
    }

    private static Revision changesOnly(Revision revision) {
        Map<String, Answer> changed = new HashMap<>();
        revision.changed()
                .forEach(
                        input -> changed.put(input, revision.content().answers().answer(input)));
        Content content = revision.content();
        return new Revision(
                revision.n(),
                revision.at(),
                revision.account(),
                revision.cause(),
                revision.status(),
                new Content(Answers.of(changed), content.explanations(), content.remarks()),
                revision.changed());
    }
}

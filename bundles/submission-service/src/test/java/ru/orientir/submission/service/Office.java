package ru.orientir.submission.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Period;
import ru.orientir.submission.Problem;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.SubmissionService.Move;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.Transition;
import ru.orientir.submission.service.methodology.PackShelf;
import ru.orientir.submission.service.methodology.Packs;
import ru.orientir.submission.spi.ReminderStore;
import ru.orientir.submission.spi.SubmissionStore;

/** The three services as they run: real engine, real rights, the store on an H2 file, and a clock that can be moved on. */
final class Office implements AutoCloseable {

    static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rcoi");
    static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, TownRegistry.MINISTRY);
    static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, TownRegistry.MINISTRY);

    final TownRegistry registry;
    final SubmissionStore store;
    final CampaignComponent campaigns;
    final SubmissionComponent submissions;
    final MethodologyComponent methodologies;
    final ReminderComponent reminders;
    final ReminderStore reminderStore;
    final PackShelf shelf;
    final Queue<AuditEntry> denials = new ConcurrentLinkedQueue<>();

    private final HikariDataSource pool;
    private final Database database;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    Office(Path folder, int schools) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("orientir") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        config.setUsername("sa");
        config.setMaximumPoolSize(4);
        this.pool = new HikariDataSource(config);
        this.database = Database.open(pool, offset::get);
        this.registry = new TownRegistry(schools);
        this.store = database.submissions();
        ScoringEngine engine = new ExactScoringEngine();
        ShiroAccessPolicy policy = new ShiroAccessPolicy(registry);
        Packs packs = new Packs(database.methodologies(), engine);
        this.shelf = new PackShelf(store, packs);
        this.campaigns = new CampaignComponent(policy, denials::add, store, registry, packs, new Settings());
        this.submissions = new SubmissionComponent(policy, denials::add, store, packs, engine);
        this.methodologies = new MethodologyComponent(policy, denials::add, database.methodologies(), store, packs);
        this.reminderStore = database.reminders();
        this.reminders = new ReminderComponent(policy, denials::add, store, reminderStore);
        shelf.place(pack(), "test");
    }

    /** Connections to the database that somebody holds now. */
    int connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    static String pack() {
        return pack("/school-2026.yaml");
    }

    static String pack(String name) {
        try (InputStream in = Office.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Actor head(int school) {
        return new Actor("org-" + TownRegistry.school(school), Role.ORGANISATION, TownRegistry.school(school));
    }

    static Actor municipality(String code) {
        return new Actor("mo-" + code, Role.MUNICIPALITY, code);
    }

    /** A campaign whose entry began a week ago and ends in a week, by the clock as it stands. */
    CampaignDraft draft(boolean review, boolean archive) {
        LocalDate today = today();
        return new CampaignDraft(
                "Мониторинг",
                new MethodologyId("school-2026", "1.0"),
                Period.parse("2026").orElseThrow(),
                2026,
                "приказ № 1",
                new Entry(today.minusDays(7), today.plusDays(7)),
                review,
                false,
                archive,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new RosterRule(TownRegistry.REGION, Set.of(OrganisationKind.SCHOOL), List.of(), List.of()));
    }

    LocalDate today() {
        return store.inTransaction(tx -> tx.now()).atZone(Entry.ZONE).toLocalDate();
    }

    /** Moves the database's clock on. */
    void pass(Duration time) {
        offset.updateAndGet(time::plus);
    }

    /** Sets the database's clock to so long before the end of entry. */
    void before(Campaign campaign, Duration left) {
        pass(Duration.between(
                store.inTransaction(tx -> tx.now()), campaign.entry().end().minus(left)));
    }

    Campaign open(boolean review) {
        return open(draft(review, false));
    }

    Campaign open(CampaignDraft draft) {
        Campaign campaign = done(campaigns.create(draft, Caller.of(OPERATOR)));
        return done(campaigns.move(campaign.id(), Stage.ENTRY, Optional.of("проверка"), Caller.of(OPERATOR)));
    }

    long form(Campaign campaign, int school) {
        return submissions
                .find(
                        new Query(
                                campaign.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(TownRegistry.school(school)),
                                0,
                                1),
                        OPERATOR)
                .items()
                .get(0)
                .id();
    }

    Outcome<View> save(long form, int expected, int school, Map<String, String> numbers) {
        Map<String, Answer> answers = new TreeMap<>();
        numbers.forEach((input, number) -> answers.put(input, Answer.Given.of(new Value.Text(number))));
        return submissions.save(form, expected, new Change(answers, Map.of()), Caller.of(head(school)));
    }

    Outcome<View> move(long form, int expected, Transition transition, Actor actor) {
        return submissions.move(form, expected, step(transition), Caller.of(actor));
    }

    static Move step(Transition transition) {
        return new Move(transition, Optional.of("проверьте"), List.of(), Optional.empty());
    }

    /** Filled so that nothing stands in the way of submitting. */
    static Map<String, String> filled() {
        return Map.of("students", "300", "diagnosed", "100", "graduates", "30");
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T> done) {
            return done.value();
        }
        throw new AssertionError(outcome);
    }

    static List<String> codes(Outcome<?> outcome) {
        if (outcome instanceof Refused<?> refused) {
            return refused.problems().stream().map(Problem::code).toList();
        }
        throw new AssertionError(outcome);
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }

    /** The defaults. */
    private static final class Settings implements CampaignComponent.Config {
        @Override
        public String production_calendar() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return CampaignComponent.Config.class;
        }
    }
}

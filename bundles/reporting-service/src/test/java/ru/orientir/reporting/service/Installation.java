package ru.orientir.reporting.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import ru.orientir.auth.Actor;
import ru.orientir.auth.Role;
import ru.orientir.auth.shiro.ShiroAccessPolicy;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.persistence.Database;
import ru.orientir.portal.AuditSink;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.xlsx.XlsxRenderer;
import ru.orientir.scoring.engine.ExactScoringEngine;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Content;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Period;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;

/** The service over a database of its own, with the real engine, rights, packs and stores. */
final class Installation implements AutoCloseable {

    static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, "min");
    static final Actor OPERATOR = new Actor("operator", Role.OPERATOR, "rciokio");
    static final Actor LEAD = new Actor("lead", Role.LEAD_COORDINATOR, "chirpo");
    static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, "rciokio");

    private final HikariDataSource pool;
    private final Database database;
    private final AuditSink audit = this::denied;

    final Registry registry = new Registry();
    final Packs packs = new Packs();
    final List<AuditEntry> denials = new ArrayList<>();
    final EditionReporting reporting;

    Installation(String url, int kept) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        pool = new HikariDataSource(config);
        database = Database.open(pool);
        reporting = reporting(kept);
    }

    static Installation h2() throws SQLException {
        return new Installation("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", 100_000);
    }

    /** The same data, served by a service that keeps this many results. */
    EditionReporting reporting(int kept) {
        return new EditionReporting(
                new ShiroAccessPolicy(registry),
                audit,
                database.reports(),
                database.submissions(),
                packs,
                new ExactScoringEngine(),
                new XlsxRenderer(),
                kept);
    }

    static Actor municipality(String code) {
        return new Actor("mo-" + code, Role.MUNICIPALITY, code);
    }

    static Actor organisation(String code) {
        return new Actor("org-" + code, Role.ORGANISATION, code);
    }

    SubmissionStore submissions() {
        return database.submissions();
    }

    ReportStore reports() {
        return database.reports();
    }

    long campaign(String methodology, int year, boolean review) {
        return campaign(new MethodologyId(methodology, "1.0"), Integer.toString(year), review);
    }

    long campaign(MethodologyId methodology, String period, boolean review) {
        int year = Integer.parseInt(period.substring(0, 4));
        CampaignDraft draft = new CampaignDraft(
                "Мониторинг по методике " + methodology.id(),
                methodology,
                Period.parse(period).orElseThrow(),
                year,
                "приказ",
                new Entry(LocalDate.of(year, 4, 1), LocalDate.of(year, 6, 1)),
                review,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new RosterRule("r74", Set.of(), List.of(), List.of()));
        return submissions()
                .inTransaction(transaction -> transaction.create(draft).id());
    }

    void freeze(long campaign, List<RosterEntry> roster, List<Territory> territories) {
        roster.forEach(place -> registry.supervised(place.organisation(), place.supervisor()));
        submissions().inTransaction(transaction -> {
            transaction.freezeRoster(campaign, roster, territories);
            return null;
        });
        stage(campaign, Stage.ENTRY);
    }

    void stage(long campaign, Stage stage) {
        submissions().inTransaction(transaction -> {
            Campaign before = transaction.lockCampaign(campaign).orElseThrow();
            return transaction.update(new Campaign(
                    before.id(),
                    before.title(),
                    before.methodology(),
                    before.period(),
                    before.targetYear(),
                    before.basis(),
                    before.entry(),
                    stage,
                    before.review(),
                    before.rankings(),
                    before.archive(),
                    before.owner(),
                    before.recipient(),
                    before.reportBy(),
                    before.roster(),
                    before.version()));
        });
    }

    void reference(long campaign, Map<String, Answers> byOrganisation) {
        submissions().inTransaction(transaction -> {
            transaction.putReference(campaign, byOrganisation);
            return null;
        });
    }

    /** Submits these answers as they are, accepted unless the status says otherwise. */
    void submit(long campaign, String organisation, SubmissionStatus status, Map<String, Answer> answers) {
        submissions().inTransaction(transaction -> {
            Submission before =
                    transaction.lockSubmissions(campaign, List.of(organisation)).get(organisation);
            int n = before.revision() + 1;
            boolean counts = status == SubmissionStatus.SUBMITTED || status == SubmissionStatus.ACCEPTED;
            Content content = new Content(Answers.of(answers), new TreeMap<>(), List.of());
            Submission next = new Submission(
                    before.id(),
                    before.campaign(),
                    before.place(),
                    status,
                    n,
                    content,
                    counts ? Optional.of(n) : before.counted(),
                    before.counted(),
                    Optional.of(transaction.now()),
                    false);
            transaction.append(
                    next,
                    new Revision(
                            n,
                            transaction.now(),
                            "org-" + organisation,
                            "saved",
                            status,
                            content,
                            List.copyOf(answers.keySet())));
            return null;
        });
    }

    /** Computes and publishes an edition. */
    Edition publish(long campaign) {
        Edition computed = compute(campaign);
        stage(campaign, Stage.CONSOLIDATION);
        return done(reporting.publish(campaign, computed.n(), Caller.of(COORDINATOR)));
    }

    Edition compute(long campaign) {
        return done(reporting.compute(campaign, Caller.of(OPERATOR)));
    }

    private static Edition done(Outcome<Edition> outcome) {
        if (outcome instanceof Outcome.Done<Edition> done) {
            return done.value();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private void denied(AuditEntry entry) {
        denials.add(entry);
    }

    @Override
    public void close() {
        database.close();
        pool.close();
    }
}

package ru.orientir.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Content;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.Revision;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction;

/** A region "74" with two towns and as many schools as asked for, in the entry stage. */
final class SmallCampaign {

    static final CampaignDraft DRAFT = new CampaignDraft(
            "Мониторинг",
            new MethodologyId("stary-oskol", "1.0"),
            Period.parse("2021").orElseThrow(),
            2022,
            "приказ № 1",
            new Entry(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
            true,
            false,
            false,
            Optional.of("РЦОКИО"),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 7, 3)),
            new RosterRule(
                    "74",
                    Set.of(OrganisationKind.SCHOOL, OrganisationKind.COLLEGE),
                    List.of("74-i-1"),
                    List.of(new Exclusion("74-s-9", "закрыта на ремонт"))));

    static final List<Territory> TERRITORIES = List.of(
            new Territory("74", "Область", Optional.empty()),
            new Territory("74-01", "Первый город", Optional.of("74")),
            new Territory("74-02", "Второй город", Optional.of("74")));

    private SmallCampaign() {}

    static long open(SubmissionStore store, int schools) {
        return open(store, schools, DRAFT);
    }

    /** By another version of the methodology, for another period. */
    static CampaignDraft draft(String methodology, String version, String period) {
        return new CampaignDraft(
                DRAFT.title(),
                new MethodologyId(methodology, version),
                Period.parse(period).orElseThrow(),
                DRAFT.targetYear(),
                DRAFT.basis(),
                DRAFT.entry(),
                DRAFT.review(),
                DRAFT.rankings(),
                DRAFT.archive(),
                DRAFT.owner(),
                DRAFT.recipient(),
                DRAFT.reportBy(),
                DRAFT.roster());
    }

    static long open(SubmissionStore store, int schools, CampaignDraft draft) {
        return store.inTransaction(transaction -> {
            Campaign campaign = transaction.create(draft);
            transaction.freezeRoster(campaign.id(), roster(schools), TERRITORIES);
            Campaign locked = transaction.lockCampaign(campaign.id()).orElseThrow();
            return transaction.update(locked.at(Stage.ENTRY, locked.version())).id();
        });
    }

    /** The form of a school. */
    static Submission form(SubmissionStore store, long campaign, int school) {
        Query query = new Query(
                campaign, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(code(school)), 0, 1);
        long id = store.find(query, new Scope.Everything()).items().get(0).id();
        return store.submission(id).orElseThrow();
    }

    /** The odd ones in the first town, the even ones in the second. */
    static List<RosterEntry> roster(int schools) {
        List<RosterEntry> roster = new ArrayList<>();
        for (int i = 1; i <= schools; i++) {
            String town = i % 2 == 1 ? "74-01" : "74-02";
            roster.add(new RosterEntry(code(i), "Школа " + i, OrganisationKind.SCHOOL, town, town, Optional.empty()));
        }
        return roster;
    }

    static String code(int school) {
        return String.format("74-s-%05d", school);
    }

    static Answers students(String number) {
        return Answers.of(Map.of("students", Answer.Given.number(number)));
    }

    static Content content(Answers answers) {
        return new Content(answers, new TreeMap<>(), List.of());
    }

    /** Saves a draft over what is there. */
    static Submission save(SubmissionTransaction transaction, long submission, Answers answers) {
        Submission before = transaction.lockSubmission(submission).orElseThrow();
        return step(
                transaction,
                before,
                SubmissionStatus.DRAFT,
                before.content().answers().with(answers.byInput()));
    }

    /** Takes a submission to a state; submitted and accepted ones count. */
    static Submission step(
            SubmissionTransaction transaction, Submission before, SubmissionStatus status, Answers answers) {
        Instant now = transaction.now();
        int n = before.revision() + 1;
        boolean counts = status == SubmissionStatus.SUBMITTED || status == SubmissionStatus.ACCEPTED;
        Submission next = new Submission(
                before.id(),
                before.campaign(),
                before.place(),
                status,
                n,
                content(answers),
                counts ? Optional.of(n) : before.counted(),
                before.fallback(),
                counts ? Optional.of(now) : before.submittedAt(),
                before.late());
        transaction.append(
                next,
                new Revision(
                        n,
                        now,
                        "org-" + before.organisation(),
                        "saved",
                        status,
                        next.content(),
                        List.copyOf(answers.byInput().keySet())));
        return next;
    }
}

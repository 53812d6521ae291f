package ru.orientir.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.submission.Revision;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionTransaction.Appended;

/** What a whole region takes: freezing, loading, editions, results. Run by hand: see the bundle's README. */
final class BulkBenchmark {

    private static final Scope ALL = new Scope.Everything();
    private static final int ANSWERS = 30;

    private BulkBenchmark() {}

    /** Arguments: number of organisations, a database (both without), rounds. */
    public static void main(String[] arguments) {
        int schools = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2500;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        List<TestDatabase> databases =
                arguments.length > 1 ? List.of(TestDatabase.valueOf(arguments[1])) : List.of(TestDatabase.values());
        for (TestDatabase database : databases) {
            System.out.println(database + ", " + schools + " organisations");
            SubmissionStore store = database.database().submissions();
            ReportStore reports = database.database().reports();
            for (int round = 0; round < rounds; round++) {
                System.out.println(" round " + (round + 1));
                long[] campaign = new long[1];
                time("freeze the roster", () -> campaign[0] = SmallCampaign.open(store, schools));
                time("reference values", () -> references(store, campaign[0], schools));
                time("lock and append " + ANSWERS + " answers each", () -> load(store, campaign[0], schools));
                time("roster", () -> store.roster(campaign[0]));
                time("references", () -> store.inTransaction(transaction -> transaction.references(campaign[0])));
                time("list, one page", () -> store.find(query(campaign[0]), ALL));
                time("list, one page within a scope of 60", () -> store.find(query(campaign[0]), scope()));
                time("progress", () -> store.statusCounts(campaign[0], ALL));
                long form = SmallCampaign.form(store, campaign[0], 7).id();
                time("one form", () -> store.submission(form));
                time("what counts now", () -> count(reports, campaign[0]));
                time("edition", () -> ComputingProcess.compute(reports, campaign[0]));
                time("results of organisations", () -> results(reports, campaign[0], Optional.empty()));
                time("results of half of them", () -> results(reports, campaign[0], Optional.of("74-01")));
                time(
                        "results of the region",
                        () -> reports.territoryResults(campaign[0], 1, Tier.REGION, Optional.empty()));
            }
        }
        System.exit(0);
    }

    private static void time(String what, Runnable work) {
        long began = System.nanoTime();
        long cpu = SaveBenchmark.cpu();
        work.run();
        System.out.printf(
                "  %-40s %8.1f ms, %8.1f ms of this process's CPU%n",
                what, (System.nanoTime() - began) / 1e6, (SaveBenchmark.cpu() - cpu) / 1e6);
    }

    private static Query query(long campaign) {
        return new Query(
                campaign,
                Optional.of(SubmissionStatus.ACCEPTED),
                Optional.of("74-01"),
                Optional.empty(),
                Optional.empty(),
                3,
                50);
    }

    private static Scope scope() {
        return new Scope.Organisations(
                Set.copyOf(IntStream.range(1, 60).mapToObj(SmallCampaign::code).toList()));
    }

    private static void references(SubmissionStore store, long campaign, int schools) {
        store.inTransaction(transaction -> {
            var locked = transaction.lockCampaign(campaign).orElseThrow();
            Map<String, Answers> values = new HashMap<>();
            for (int i = 1; i <= schools; i++) {
                values.put(SmallCampaign.code(i), SmallCampaign.students(Integer.toString(i)));
            }
            transaction.putReference(campaign, values);
            return transaction.update(locked);
        });
    }

    /** In portions of so many organisations, as files come. */
    private static void load(SubmissionStore store, long campaign, int schools) {
        for (int from = 1; from <= schools; from += 5000) {
            List<String> codes = IntStream.rangeClosed(from, Math.min(from + 4999, schools))
                    .mapToObj(SmallCampaign::code)
                    .toList();
            store.inTransaction(transaction -> {
                var now = transaction.now();
                List<Appended> appended = new ArrayList<>();
                transaction
                        .lockSubmissions(campaign, codes)
                        .values()
                        .forEach(before -> appended.add(loaded(before, now)));
                transaction.appendAll(appended);
                return null;
            });
        }
    }

    private static Appended loaded(Submission before, Instant now) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.put("students-of-year-" + i, Answer.Given.number(Integer.toString(i)));
        }
        Submission next = new Submission(
                before.id(),
                before.campaign(),
                before.place(),
                SubmissionStatus.ACCEPTED,
                1,
                SmallCampaign.content(new Answers(answers)),
                Optional.of(1),
                Optional.empty(),
                Optional.of(now),
                false);
        return new Appended(next, new Revision(1, now, "operator", "loaded", next.status(), next.content(), List.of()));
    }

    private static void count(ReportStore reports, long campaign) {
        AtomicLong answers = new AtomicLong();
        reports.respondents(
                campaign,
                Map.of(),
                respondent -> answers.addAndGet(respondent.answers().byInput().size()));
        if (answers.get() == 0) {
            throw new IllegalStateException("nothing counts");
        }
    }

    private static void results(ReportStore reports, long campaign, Optional<String> territory) {
        AtomicLong results = new AtomicLong();
        reports.organisationResults(
                campaign,
                1,
                ALL,
                territory,
                found -> results.addAndGet(found.results().size()));
        if (results.get() == 0) {
            throw new IllegalStateException("no results");
        }
    }
}

package ru.orientir.persistence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.persistence.journal.SealRounds;
import ru.orientir.persistence.journal.SealedChain;
import ru.orientir.portal.AuditSink.AuditEntry;
import ru.orientir.portal.AuditSink.AuditResult;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.spi.AuditJournal.Verification;
import ru.orientir.submission.Submission;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/**
 * How many saves of one answer the stores take, durably, from eight threads: lock, campaign, clock, revision, audit. A closed loop without
 * HTTP, for comparing one version with the next. The audit log is sealed meanwhile, each second as in a container, unless {@code -Dunsealed} is given,
 * and walked at the end. Run by hand: see the bundle's README.
 */
final class SaveBenchmark {

    private static final int THREADS = 8;
    private static final int FORMS = 2250;

    private SaveBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        List<TestDatabase> databases =
                arguments.length > 1 ? List.of(TestDatabase.valueOf(arguments[1])) : List.of(TestDatabase.values());
        for (TestDatabase database : databases) {
            SubmissionStore store = database.database().submissions();
            SealedChain chain = database.database().auditChain();
            ScheduledExecutorService sealer = Executors.newSingleThreadScheduledExecutor();
            if (System.getProperty("unsealed") == null) {
                sealer.scheduleWithFixedDelay(new SealRounds(chain)::next, 1, 1, TimeUnit.SECONDS);
            }
            long campaign = SmallCampaign.open(store, FORMS);
            List<Long> forms = IntStream.rangeClosed(1, FORMS)
                    .mapToObj(school ->
                            SmallCampaign.form(store, campaign, school).id())
                    .toList();
            for (boolean key : List.of(false, true)) {
                run(store, forms, seconds, key);
                long before = cpu() + serverCpu(database);
                long[] nanos = run(store, forms, seconds, key);
                report(database, key, nanos, seconds, cpu() + serverCpu(database) - before);
            }
            sealer.shutdown();
            sealer.awaitTermination(1, TimeUnit.MINUTES);
            long began = System.nanoTime();
            Verification found = chain.verify(0, Optional.empty());
            System.out.printf("%s: %s, walked in %.1f s%n", database, found, (System.nanoTime() - began) / 1e9);
        }
        System.exit(0);
    }

    private static void report(TestDatabase database, boolean key, long[] nanos, int seconds, long cpu) {
        System.out.printf(
                "%s%s: %d saves/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms, %.2f ms of CPU each%n",
                database,
                key ? " with an idempotency key" : "",
                nanos.length / seconds,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                cpu / 1e6 / nanos.length);
    }

    static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long serverCpu(TestDatabase database) {
        if (database == TestDatabase.H2) {
            return 0;
        }
        ProcessHandle backend = ProcessHandle.of(Long.parseLong(database.ask("SELECT pg_backend_pid()")))
                .orElseThrow();
        return backend.parent()
                .orElseThrow()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }

    /** Sorted durations. */
    private static long[] run(SubmissionStore store, List<Long> forms, int seconds, boolean key) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<long[]>> work = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            work.add(() -> {
                long[] durations = new long[seconds * 20_000];
                int n = 0;
                while (System.nanoTime() < end) {
                    long began = System.nanoTime();
                    save(store, forms.get((thread + THREADS * n) % FORMS), n, key);
                    durations[n++] = System.nanoTime() - began;
                }
                return Arrays.copyOf(durations, n);
            });
        }
        long[] all = new long[0];
        for (Future<long[]> future : pool.invokeAll(work)) {
            long[] part = future.get();
            int had = all.length;
            all = Arrays.copyOf(all, had + part.length);
            System.arraycopy(part, 0, all, had, part.length);
        }
        pool.shutdown();
        Arrays.sort(all);
        return all;
    }

    private static void save(SubmissionStore store, long id, int n, boolean key) {
        long campaign = store.submission(id).orElseThrow().campaign();
        store.inTransaction(transaction -> {
            Optional<IdempotencyKey> request = key
                    ? Optional.of(new IdempotencyKey(
                            Thread.currentThread().getName() + System.nanoTime(), "/submissions/" + id, "abc"))
                    : Optional.empty();
            request.ifPresent(one -> transaction.recall("org-1", one));
            Submission before = transaction.lockSubmission(id).orElseThrow();
            transaction.campaign(campaign).orElseThrow();
            Submission next = SmallCampaign.step(transaction, before, SubmissionStatus.DRAFT, answers(n));
            transaction.audit(new AuditEntry(
                    "org-1",
                    "submission:save",
                    "submission/" + id,
                    Optional.of("draft"),
                    Optional.of("draft"),
                    AuditResult.DONE));
            request.ifPresent(one -> transaction.remember("org-1", one, "submission/" + id + "@" + next.revision()));
            return next;
        });
    }

    private static Answers answers(int n) {
        TreeMap<String, Answer> answers = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            answers.put("students-of-year-" + i, Answer.Given.number(Integer.toString(n * 7 + i)));
        }
        return new Answers(answers);
    }
}

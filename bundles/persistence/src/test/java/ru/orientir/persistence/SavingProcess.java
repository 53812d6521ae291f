package ru.orientir.persistence;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.Submission;
import ru.orientir.submission.spi.SubmissionStore;

/** Saves different answers without end, from eight threads; in a process of its own, or in that of a test. */
final class SavingProcess {

    private static final int THREADS = 8;

    private final SubmissionStore store;
    private final List<Long> forms;
    private final AtomicLong values = new AtomicLong();
    private final Consumer<String> acknowledged;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    private SavingProcess(SubmissionStore store, long campaign, int schools, Consumer<String> acknowledged) {
        this.store = store;
        this.acknowledged = acknowledged;
        this.forms = IntStream.rangeClosed(1, schools)
                .mapToObj(school -> SmallCampaign.form(store, campaign, school).id())
                .toList();
    }

    /** Arguments: log, URL of the database, campaign, number of schools, first value. */
    public static void main(String[] arguments) throws Exception {
        AcknowledgedLog log = AcknowledgedLog.at(arguments[0]);
        Database database = Database.open(TestDatabase.pool(arguments[1]));
        SavingProcess saving = new SavingProcess(
                database.submissions(), Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]), log::add);
        saving.values.set(Long.parseLong(arguments[4]));
        saving.run();
    }

    /** Saves within this process, on through times when the database is away. */
    static SavingProcess start(SubmissionStore store, long campaign, int schools, Consumer<String> acknowledged) {
        SavingProcess saving = new SavingProcess(store, campaign, schools, acknowledged);
        saving.run();
        return saving;
    }

    private void run() {
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            pool.execute(() -> {
                while (!pool.isShutdown()) {
                    save(forms.get(random.nextInt(forms.size())));
                }
            });
        }
    }

    void stop() throws InterruptedException {
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("saves hang");
        }
    }

    private void save(long form) {
        String value = Long.toString(values.incrementAndGet());
        try {
            Submission saved = store.inTransaction(
                    transaction -> SmallCampaign.save(transaction, form, SmallCampaign.students(value)));
            acknowledged.accept(form + " " + saved.revision() + " " + value);
        } catch (StoreUnavailable e) {
            ChildJvm.pause(20);
        }
    }
}

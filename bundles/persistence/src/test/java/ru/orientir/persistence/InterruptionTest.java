package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.persistence.SmallCampaign.students;

import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.submission.spi.SubmissionStore;

/** A container interrupts threads when it stops something: others must go on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class InterruptionTest {

    private final SubmissionStore store;

    InterruptionTest(TestDatabase database) {
        this.store = database.database().submissions();
    }

    @Test
    void an_interrupted_thread_takes_nobody_else_down() {
        long campaign = SmallCampaign.open(store, 1);
        long id = SmallCampaign.form(store, campaign, 1).id();
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 50; i++) {
                Future<?> interrupted = threads.start(() -> {
                    Thread.currentThread().interrupt();
                    return store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("1")));
                });
                try {
                    Threads.result(interrupted);
                } catch (RuntimeException e) {
                    assertThat(e).isNotNull();
                }
            }
        }
        int before = store.submission(id).orElseThrow().revision();
        store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("2")));
        assertThat(store.submission(id).orElseThrow().revision()).isEqualTo(before + 1);
    }
}

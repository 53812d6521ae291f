package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.persistence.SmallCampaign.students;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.portal.IdempotencyKey;
import ru.orientir.portal.IdempotencyKey.Remembered;
import ru.orientir.portal.StoreUnavailable;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.Stage;
import ru.orientir.submission.Submission;
import ru.orientir.submission.spi.SubmissionStore;

/** Who waits for whom, and who must not. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ConcurrencyTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final TestDatabase database;
    private final SubmissionStore store;
    private final Threads threads = new Threads();

    ConcurrencyTest(TestDatabase database) {
        this.database = database;
        this.store = database.database().submissions();
    }

    @AfterEach
    void end() {
        threads.close();
    }

    private static IdempotencyKey newKey() {
        return new IdempotencyKey("key-" + KEYS.incrementAndGet(), "/submissions/1/transitions", "abc");
    }

    @Test
    void of_two_who_saw_the_same_revision_the_second_sees_that_it_is_late() {
        long id = form(SmallCampaign.open(store, 1), 1);
        List<Future<Boolean>> savers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            savers.add(threads.start(() -> store.inTransaction(transaction -> {
                Submission locked = transaction.lockSubmission(id).orElseThrow();
                if (locked.revision() != 0) {
                    return false;
                }
                SmallCampaign.save(transaction, id, students("5"));
                return true;
            })));
        }
        assertThat(Threads.results(savers)).containsExactlyInAnyOrder(true, false);
        assertThat(store.revisions(id)).hasSize(1);
    }

    @Test
    void a_revision_over_another_one_than_was_locked_is_refused() {
        long id = form(SmallCampaign.open(store, 1), 1);
        Submission stale = store.submission(id).orElseThrow();
        store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("1")));
        assertThatThrownBy(() -> store.inTransaction(
                        transaction -> SmallCampaign.step(transaction, stale, stale.status(), students("2"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(store.revisions(id)).hasSize(1);
    }

    @Test
    void a_second_request_with_the_same_key_waits_and_gets_the_first_answer() throws Exception {
        IdempotencyKey key = newKey();
        CountDownLatch started = new CountDownLatch(1);
        Future<Optional<Remembered>> second = store.inTransaction(transaction -> {
            assertThat(transaction.recall("org-1", key)).isEmpty();
            Future<Optional<Remembered>> other = threads.start(() -> {
                started.countDown();
                return store.inTransaction(inner -> inner.recall("org-1", key));
            });
            assertWaits(started, other);
            transaction.remember("org-1", key, "submission/1@7");
            return other;
        });
        assertThat(Threads.result(second)).contains(new Remembered(key.path(), key.bodyHash(), "submission/1@7"));
    }

    @Test
    void other_keys_and_the_same_key_of_another_account_do_not_wait() {
        IdempotencyKey key = newKey();
        store.inTransaction(transaction -> {
            transaction.recall("org-1", key);
            Threads.result(threads.start(() -> store.inTransaction(inner -> inner.recall("org-2", key))));
            return Threads.result(threads.start(() -> store.inTransaction(inner -> inner.recall("org-1", newKey()))));
        });
    }

    @Test
    void what_was_remembered_is_forgotten_when_the_work_fails_and_after_a_day() {
        IdempotencyKey key = newKey();
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.recall("org-1", key);
                    transaction.remember("org-1", key, "lost");
                    throw new IllegalArgumentException("work failed");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("work failed");
        store.inTransaction(transaction -> {
            assertThat(transaction.recall("org-1", key)).isEmpty();
            transaction.remember("org-1", key, "kept");
            return null;
        });
        database.later(Duration.ofHours(23), () -> assertThat(recalled(key)).contains("kept"));
        database.later(Duration.ofHours(25), () -> {
            assertThat(recalled(key)).isEmpty();
            store.inTransaction(transaction -> {
                transaction.recall("org-1", key);
                transaction.remember("org-1", key, "new");
                return null;
            });
        });
        assertThat(recalled(key)).contains("new");
    }

    private Optional<String> recalled(IdempotencyKey key) {
        return store.inTransaction(transaction -> transaction.recall("org-1", key))
                .map(Remembered::answer);
    }

    @Test
    void no_save_slips_through_after_the_stage_has_moved_on() {
        long campaign = SmallCampaign.open(store, 4);
        CountDownLatch saved = new CountDownLatch(20);
        List<Future<Integer>> savers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long id = form(campaign, i % 4 + 1);
            savers.add(threads.start(() -> saveUntilRefused(campaign, id, saved)));
        }
        long seen = Threads.result(threads.start(() -> {
            saved.await();
            store.inTransaction(transaction -> {
                Campaign locked = transaction.lockCampaign(campaign).orElseThrow();
                return transaction.update(locked.at(Stage.CONSOLIDATION, locked.version()));
            });
            return revisions(campaign);
        }));
        int acknowledged =
                Threads.results(savers).stream().mapToInt(Integer::intValue).sum();
        assertThat(revisions(campaign)).isEqualTo(seen).isEqualTo(acknowledged);
    }

    private int saveUntilRefused(long campaign, long id, CountDownLatch saved) {
        int count = 0;
        while (store.inTransaction(transaction -> {
            Submission locked = transaction.lockSubmission(id).orElseThrow();
            if (transaction.campaign(campaign).orElseThrow().stage() != Stage.ENTRY) {
                return false;
            }
            SmallCampaign.step(transaction, locked, locked.status(), students("7"));
            return true;
        })) {
            count++;
            saved.countDown();
        }
        return count;
    }

    private long revisions(long campaign) {
        return Long.parseLong(database.ask(
                "SELECT COUNT(*) FROM revision r JOIN submission s ON s.id = r.submission WHERE s.campaign = "
                        + campaign));
    }

    @Test
    void saves_of_different_forms_do_not_wait_for_each_other() {
        long campaign = SmallCampaign.open(store, 2);
        long first = form(campaign, 1);
        long second = form(campaign, 2);
        store.inTransaction(transaction -> {
            SmallCampaign.save(transaction, first, students("1"));
            return Threads.result(threads.start(
                    () -> store.inTransaction(inner -> SmallCampaign.save(inner, second, students("2")))));
        });
    }

    @Test
    void a_campaign_cannot_be_locked_for_a_change_by_who_shares_it_already() {
        long campaign = SmallCampaign.open(store, 1);
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.campaign(campaign);
                    return transaction.lockCampaign(campaign);
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_lock_out_of_its_order_is_refused() {
        long id = form(SmallCampaign.open(store, 1), 1);
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.lockSubmission(id);
                    return transaction.recall("org-1", newKey());
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_campaign_that_was_read_before_somebody_changed_it_is_not_stored() {
        Campaign stale = store.campaign(SmallCampaign.open(store, 1)).orElseThrow();
        store.inTransaction(transaction ->
                transaction.update(transaction.lockCampaign(stale.id()).orElseThrow()));
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.lockCampaign(stale.id());
                    return transaction.update(stale.at(Stage.ARCHIVED, stale.version()));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.campaign(stale.id()).orElseThrow().version()).isEqualTo(stale.version() + 1);
    }

    @Test
    void nobody_waits_for_a_lock_without_end() {
        long campaign = SmallCampaign.open(store, 1);
        long id = form(campaign, 1);
        IdempotencyKey key = newKey();
        store.inTransaction(transaction -> {
            transaction.recall("org-1", key);
            transaction.lockSubmission(id);
            List<Future<?>> waiting = List.of(
                    threads.start(() -> store.inTransaction(inner -> inner.recall("org-1", key))),
                    threads.start(() -> store.inTransaction(inner -> inner.lockSubmission(id))),
                    threads.start(() -> store.inTransaction(inner -> inner.lockCampaign(campaign))));
            waiting.forEach(one -> assertThatThrownBy(() -> Threads.result(one)).isInstanceOf(StoreUnavailable.class));
            return null;
        });
        store.inTransaction(transaction -> SmallCampaign.save(transaction, id, students("1")));
    }

    @Test
    void the_clock_is_read_when_it_is_asked_not_when_the_transaction_began() {
        store.inTransaction(transaction -> {
            Instant first = transaction.now();
            Instant later = transaction.now();
            for (int i = 0; i < 1_000_000 && !later.isAfter(first); i++) {
                later = transaction.now();
            }
            assertThat(later).isAfter(first);
            return null;
        });
    }

    private long form(long campaign, int school) {
        return SmallCampaign.form(store, campaign, school).id();
    }

    private static void assertWaits(CountDownLatch started, Future<?> work) {
        try {
            started.await();
            assertThat(Threads.waits(work)).isTrue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

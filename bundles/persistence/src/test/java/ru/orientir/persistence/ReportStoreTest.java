package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.persistence.ReportedCampaign.full;
import static ru.orientir.persistence.SmallCampaign.code;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.spi.ReportStore;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.reporting.spi.ReportStore.TerritoryResults;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.spi.SubmissionStore;

/** An edition is there as a whole or not at all, in every database, whoever else writes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportStoreTest {

    private final SubmissionStore submissions;
    private final ReportStore store;
    private final ReportedCampaign reported;

    ReportStoreTest(TestDatabase database) {
        this.submissions = database.database().submissions();
        this.store = database.database().reports();
        this.reported = new ReportedCampaign(submissions, store);
    }

    @Test
    void an_edition_is_seen_only_when_it_is_whole() {
        long campaign = reported.campaign();
        try (Threads threads = new Threads()) {
            store.inTransaction(transaction -> {
                int n = transaction.open(campaign);
                transaction.write(campaign, n, new OrganisationResults(code(1), "74-01", List.of(full(code(1)))));
                transaction.write(campaign, n, new TerritoryResults("74", Tier.REGION, List.of(full("74"))));
                transaction.close(campaign, n, "h");
                assertThat(Threads.result(threads.start(() -> store.editions(campaign))))
                        .isEmpty();
                assertThat(Threads.result(threads.start(
                                () -> store.territoryResults(campaign, n, Tier.REGION, Optional.empty()))))
                        .isEmpty();
                return n;
            });
        }
        assertThat(store.editions(campaign)).hasSize(1);
    }

    @Test
    void an_edition_that_fails_or_is_not_closed_leaves_nothing() {
        long campaign = reported.campaign();
        assertThatThrownBy(() -> store.inTransaction(transaction -> {
                    transaction.open(campaign);
                    throw new StackOverflowError("in the middle");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(() -> store.inTransaction(transaction -> transaction.open(campaign)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.editions(campaign)).isEmpty();
        assertThat(reported.compute(campaign, "h").n()).isEqualTo(1);
    }

    @Test
    void two_editions_at_once_get_two_numbers() {
        long campaign = reported.campaign();
        try (Threads threads = new Threads()) {
            List<Future<Edition>> both = List.of(
                    threads.start(() -> reported.compute(campaign, "h")),
                    threads.start(() -> reported.compute(campaign, "h")));
            assertThat(Threads.results(both)).extracting(Edition::n).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void saves_go_on_while_an_edition_is_computed_and_the_stage_waits() throws Exception {
        long campaign = reported.campaign();
        CountDownLatch started = new CountDownLatch(1);
        try (Threads threads = new Threads()) {
            Future<?> change = store.inTransaction(transaction -> {
                transaction.lockCampaign(campaign).orElseThrow();
                int n = transaction.open(campaign);
                Future<?> mover = threads.start(() -> {
                    started.countDown();
                    return submissions.inTransaction(
                            inner -> inner.update(inner.lockCampaign(campaign).orElseThrow()));
                });
                Threads.result(threads.start(() -> {
                    started.await();
                    reported.step(campaign, 4, SubmissionStatus.DRAFT, "41");
                    return null;
                }));
                try {
                    assertThat(Threads.waits(mover)).isTrue();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                transaction.close(campaign, n, "h");
                return mover;
            });
            Threads.result(change);
        }
    }

    @Test
    void an_edition_is_published_once() {
        long campaign = reported.campaign();
        reported.compute(campaign, "h");
        Edition published = store.inTransaction(
                transaction -> transaction.publish(transaction.lock(campaign, 1).orElseThrow()));
        assertThat(published.state()).isEqualTo(Edition.State.PUBLISHED);
        assertThat(store.edition(campaign, 1)).contains(published);
        assertThat(store.edition(campaign, 2)).isEmpty();
    }
}

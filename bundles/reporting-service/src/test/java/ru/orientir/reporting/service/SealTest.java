package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import ru.orientir.reporting.Edition;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Outcome.Done;

/** The same snapshot has the same seal, whatever the database and whatever its history. */
class SealTest {

    @Test
    void h2_and_postgresql_give_the_same_seal() throws Exception {
        String h2 = seal("jdbc:h2:mem:seal;DB_CLOSE_DELAY=-1", 0);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            // Two campaigns before it: other ids of campaigns, submissions and rows.
            assertThat(seal(server.getJdbcUrl("postgres", "postgres"), 2)).isEqualTo(h2);
        }
        assertThat(h2).matches("[0-9a-f]{64}");
    }

    private static String seal(String url, int before) throws Exception {
        try (Installation installation = new Installation(url, 1000)) {
            for (int i = 0; i < before; i++) {
                Mentoring.open(installation);
            }
            long campaign = Mentoring.open(installation);
            return ((Done<Edition>) installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR)))
                    .value()
                    .hash();
        }
    }
}

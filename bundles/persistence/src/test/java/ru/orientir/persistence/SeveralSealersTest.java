package ru.orientir.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.portal.spi.AuditJournal.Head;
import ru.orientir.portal.spi.AuditJournal.Verification;

/** The chain stays one, whoever seals and whatever happens to them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SeveralSealersTest {

    private final TestDatabase kind;

    @TempDir
    private Path folder;

    private AuditDatabase audit;

    SeveralSealersTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws SQLException {
        audit = new AuditDatabase(kind, folder);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void several_who_seal_at_once_make_one_chain() {
        int writers = 4;
        int each = 200;
        try (Threads threads = new Threads()) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                work.add(threads.start(() -> {
                    audit.write(each);
                    return null;
                }));
            }
            for (int node = 0; node < 3; node++) {
                work.add(threads.start(() -> {
                    while (audit.journal().head().map(Head::number).orElse(0L) < writers * each) {
                        audit.seal();
                    }
                    return null;
                }));
            }
            for (Future<?> one : work) {
                Threads.results(List.of(one));
            }
        }
        assertThat(audit.journal().verify(0, Optional.empty()))
                .isEqualTo(new Verification(writers * each, 0, audit.journal().head(), Optional.empty()));
    }

    @Test
    void a_killed_sealer_leaves_a_chain_that_goes_on() throws SQLException {
        audit.close();
        List<String> heads = new ArrayList<>();
        for (int kill = 0; kill < ChildJvm.KILLS; kill++) {
            ChildJvm child = ChildJvm.start(SealingProcess.class, folder, audit.url());
            child.await(20);
            ChildJvm.pause(kill * 7L % 50);
            child.kill();
            heads.addAll(child.acknowledged());
        }
        audit.open();
        while (audit.seal() > 0) {
            // Until everything is sealed.
        }
        for (String head : List.of(heads.get(0), heads.get(heads.size() - 1))) {
            Verification found = audit.journal().verify(0, Optional.of(head));
            assertThat(found.fault()).isEmpty();
            assertThat(found.waiting()).isZero();
        }
    }
}

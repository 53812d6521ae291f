package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.submission.Caller;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.MethodologyService.Stored;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.service.methodology.PackShelf.Placed;

class MethodologyComponentTest {

    private static final Caller OPERATOR = Caller.of(Office.OPERATOR);
    private static final Caller COORDINATOR = Caller.of(Office.COORDINATOR);
    private static final MethodologyId NEXT = new MethodologyId("school-2026", "1.1");

    private Office office;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, 1);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_pack_goes_from_draft_to_published_with_the_coordinators_order() {
        Stored kept = done(office.methodologies.keep(next(), OPERATOR));
        assertThat(kept.state()).isEqualTo(State.DRAFT);
        assertThat(kept.methodology().id()).isEqualTo(NEXT);
        assertThatThrownBy(() -> office.methodologies.methodology(NEXT, head(1)))
                .isInstanceOf(NotFound.class);

        assertThat(codes(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2"), COORDINATOR)))
                .containsExactly("methodology.state");
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), OPERATOR));
        assertThatThrownBy(() -> office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2"), OPERATOR))
                .isInstanceOf(AccessDenied.class);
        assertThat(codes(office.methodologies.move(NEXT, State.PUBLISHED, Optional.empty(), COORDINATOR)))
                .containsExactly("text.empty");
        done(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2"), COORDINATOR));
        done(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2"), COORDINATOR));

        assertThat(office.methodologies.methodology(NEXT, head(1)).pack()).isEqualTo(next());
        assertThat(office.methodologies.methodologies(head(1))).hasSize(2);
    }

    @Test
    void a_draft_is_replaced_and_a_published_version_never() {
        done(office.methodologies.keep(next(), OPERATOR));
        String reworded = next().replace("Проверочная методика", "Методика для проверки");
        assertThat(done(office.methodologies.keep(reworded, OPERATOR))
                        .methodology()
                        .title())
                .isEqualTo("Методика для проверки");

        String changed = Office.pack().replace("Проверочная методика", "Другая методика");
        Refused<Stored> refused = (Refused<Stored>) office.methodologies.keep(changed, OPERATOR);
        assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(done(office.methodologies.keep(Office.pack(), OPERATOR)).state())
                .as("the same text changes nothing")
                .isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_golden_case_that_does_not_come_out_is_refused_with_its_place() {
        String wrong = next().replace("diagnostics: 33.3", "diagnostics: 33.4");

        assertThat(office.methodologies.lint(wrong, Office.OPERATOR)).isInstanceOf(PackReading.Refused.class);
        Refused<Stored> refused = (Refused<Stored>) office.methodologies.keep(wrong, OPERATOR);
        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.problems()).allMatch(problem -> problem.field().matches("\\d+:\\d+"));
        assertThatThrownBy(() -> office.methodologies.lint(wrong, head(1))).isInstanceOf(AccessDenied.class);
        assertThat(office.methodologies.methodologies(Office.OPERATOR)).hasSize(1);
    }

    @Test
    void a_pack_that_a_bundle_brings_is_published_once_and_never_overwritten() {
        assertThat(office.shelf.place(next(), "bundle:test")).isEqualTo(Placed.PUBLISHED);
        assertThat(office.shelf.place(next(), "bundle:test")).isEqualTo(Placed.THERE);
        assertThat(office.shelf.place(next().replace("Проверочная", "Изменённая"), "bundle:test"))
                .isEqualTo(Placed.DIFFERENT);
        assertThat(office.methodologies.methodology(NEXT, head(1)).methodology().title())
                .isEqualTo("Проверочная методика");
        assertThatThrownBy(() -> office.shelf.place("id: broken", "bundle:test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(State.values()))
                .allMatch(state -> State.ofCode(state.code()).orElseThrow() == state);
    }

    private static String next() {
        return Office.pack().replace("version: \"1.0\"", "version: \"1.1\"");
    }
}

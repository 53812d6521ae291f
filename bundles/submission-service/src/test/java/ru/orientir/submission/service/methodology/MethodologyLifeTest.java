package ru.orientir.submission.service.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.orientir.auth.Action;
import ru.orientir.indicator.Methodology;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.State;
import ru.orientir.submission.service.Sample;
import ru.orientir.submission.spi.MethodologyStore.StoredPack;

class MethodologyLifeTest {

    private static final Instant BEFORE = Instant.parse("2026-01-12T05:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-01T05:00:00Z");
    private static final Methodology SAMPLE = Sample.methodology();

    @Test
    void these_moves_are_possible_and_no_others() {
        List<String> possible = new ArrayList<>();
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (MethodologyLife.move(pack(from), to, Optional.empty(), NOW, "somebody")
                        instanceof MethodologyStep.Taken) {
                    possible.add(from.code() + " → " + to.code());
                }
            }
        }
        assertThat(possible)
                .containsExactly("draft → agreed", "agreed → draft", "agreed → published", "published → archived");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void a_move_to_where_it_is_changes_nothing(State state) {
        assertThat(MethodologyLife.move(pack(state), state, Optional.of("ещё раз"), NOW, "somebody"))
                .isEqualTo(new MethodologyStep.There(pack(state)));
    }

    @Test
    void a_move_keeps_the_text_and_tells_who_when_and_why() {
        Optional<String> order = Optional.of("приказ № 1 от 12.01.2026");
        assertThat(MethodologyLife.move(pack(State.AGREED), State.PUBLISHED, order, NOW, "coordinator"))
                .isEqualTo(new MethodologyStep.Taken(
                        new StoredPack(SAMPLE.id(), State.PUBLISHED, "text", "00", NOW),
                        Optional.of(pack(State.AGREED)),
                        new Moved(NOW, "coordinator", Optional.of(State.AGREED), State.PUBLISHED, order)));
    }

    @Test
    void another_text_takes_the_place_of_a_draft_and_of_nothing_else() {
        for (State state : State.values()) {
            StoredPack other = new StoredPack(SAMPLE.id(), state, "other", "11", BEFORE);
            MethodologyStep step = MethodologyLife.keep(Optional.of(other), SAMPLE, "text", NOW, "operator");
            if (state == State.DRAFT) {
                assertThat(step)
                        .isEqualTo(new MethodologyStep.Taken(
                                new StoredPack(SAMPLE.id(), State.DRAFT, "text", "00", NOW),
                                Optional.of(other),
                                new Moved(NOW, "operator", Optional.of(State.DRAFT), State.DRAFT, Optional.empty())));
            } else {
                assertThat(step)
                        .isInstanceOfSatisfying(MethodologyStep.Refused.class, refused -> assertThat(refused.code())
                                .isEqualTo("methodology.state"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void the_same_text_again_changes_nothing(State state) {
        assertThat(MethodologyLife.keep(Optional.of(pack(state)), SAMPLE, "text", NOW, "operator"))
                .isEqualTo(new MethodologyStep.There(pack(state)));
    }

    @Test
    void a_first_text_becomes_a_draft() {
        assertThat(MethodologyLife.keep(Optional.empty(), SAMPLE, "text", NOW, "operator"))
                .isEqualTo(new MethodologyStep.Taken(
                        new StoredPack(SAMPLE.id(), State.DRAFT, "text", "00", NOW),
                        Optional.empty(),
                        new Moved(NOW, "operator", Optional.empty(), State.DRAFT, Optional.empty())));
    }

    @Test
    void agreeing_and_publishing_are_the_coordinators_taking_back_and_archiving_also_the_operators() {
        assertThat(MethodologyLife.needed(State.AGREED)).containsExactly(Action.METHODOLOGY_PUBLISH);
        assertThat(MethodologyLife.needed(State.PUBLISHED)).containsExactly(Action.METHODOLOGY_PUBLISH);
        for (State shared : List.of(State.DRAFT, State.ARCHIVED)) {
            assertThat(MethodologyLife.needed(shared))
                    .containsExactly(Action.METHODOLOGY_WRITE, Action.METHODOLOGY_PUBLISH);
        }
    }

    private static StoredPack pack(State state) {
        return new StoredPack(SAMPLE.id(), state, "text", "00", BEFORE);
    }
}

package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.AccessDenied;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PackReading;
import ru.orientir.indicator.comparison.Comparison;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.MethodologyService.Moved;
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
        assertThatThrownBy(() -> office.methodologies.move(NEXT, State.AGREED, Optional.empty(), OPERATOR))
                .as("agreeing is the coordinator's")
                .isInstanceOf(AccessDenied.class);
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), COORDINATOR));
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

    @Test
    void the_history_tells_who_moved_it_when_and_with_which_reason() {
        done(office.methodologies.keep(next(), OPERATOR));
        done(office.methodologies.keep(next(), OPERATOR));
        office.pass(Duration.ofDays(1));
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), COORDINATOR));
        done(office.methodologies.move(NEXT, State.DRAFT, Optional.of("уточнить цели"), OPERATOR));
        done(office.methodologies.keep(next().replace("Проверочная", "Уточнённая"), OPERATOR));
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), COORDINATOR));
        codes(office.methodologies.move(NEXT, State.PUBLISHED, Optional.empty(), COORDINATOR));
        done(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2 от 01.02.2026"), COORDINATOR));
        done(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("ещё раз"), COORDINATOR));
        done(office.methodologies.move(NEXT, State.ARCHIVED, Optional.empty(), OPERATOR));

        List<Moved> history = office.methodologies.history(NEXT, head(1));
        assertThat(history)
                .extracting(move ->
                        move.account() + " " + move.from().map(State::code).orElse("-") + " "
                                + move.to().code() + " " + move.reason().orElse("-"))
                .containsExactly(
                        "operator - draft -",
                        "coordinator draft agreed -",
                        "operator agreed draft уточнить цели",
                        "operator draft draft -",
                        "coordinator draft agreed -",
                        "coordinator agreed published приказ № 2 от 01.02.2026",
                        "operator published archived -");
        assertThat(Duration.between(history.get(0).at(), history.get(1).at()))
                .isBetween(Duration.ofDays(1), Duration.ofDays(2));
        assertThat(office.methodologies.history(new MethodologyId("school-2026", "1.0"), head(1)))
                .extracting(Moved::account)
                .as("what an installation brings")
                .containsExactly("test");
    }

    @Test
    void the_history_of_a_draft_is_hidden_like_the_draft() {
        done(office.methodologies.keep(next(), OPERATOR));
        assertThatThrownBy(() -> office.methodologies.history(NEXT, head(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void who_publishes_is_told_how_many_warnings_that_accepts() {
        Stored kept =
                done(office.methodologies.keep(continuing("previous: {id: school-2020, version: \"1.0\"}"), OPERATOR));
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), COORDINATOR));
        Refused<Stored> refused =
                (Refused<Stored>) office.methodologies.move(NEXT, State.PUBLISHED, Optional.of(" "), COORDINATOR);
        assertThat(refused.problems().get(0).message())
                .contains("номер и дата приказа")
                .endsWith("предупреждения проверки: " + kept.warnings().size() + ".");
    }

    @Test
    void a_version_before_that_is_not_there_is_a_warning_until_it_is_brought() {
        String pack = continuing("previous: {id: school-2025, version: \"1.0\"}");
        Stored kept = done(office.methodologies.keep(pack, OPERATOR));
        assertThat(kept.warnings())
                .filteredOn(finding -> finding.code().equals("previous.unknown"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.position().line()).isEqualTo(lineOf(pack, "previous:"));
                    assertThat(finding.message()).contains("school-2025/1.0");
                });
        done(office.methodologies.keep(Office.pack().replace("id: school-2026", "id: school-2025"), OPERATOR));
        assertThat(office.methodologies.methodology(NEXT, Office.OPERATOR).warnings())
                .extracting(Finding::code)
                .doesNotContain("previous.unknown", "continues.unknown", "continues.incomparable");
    }

    @Test
    void an_indicator_that_continues_nothing_or_something_else_is_a_warning() {
        String previous = "previous: {id: school-2026, version: \"1.0\"}";
        String misspelt = continuing(previous).replace("continues: diagnostics", "continues: diagnosis");
        PackReading.Read read = (PackReading.Read) office.methodologies.lint(misspelt, Office.OPERATOR);
        assertThat(read.warnings())
                .filteredOn(finding -> finding.code().equals("continues.unknown"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.position().line()).isEqualTo(lineOf(misspelt, "- id: diagnostics")));

        String rounded = continuing(previous)
                .replaceFirst("decimals: 1", "decimals: 2")
                .replace("diagnostics: 33.3", "diagnostics: 33.33");
        assertThat(((PackReading.Read) office.methodologies.lint(rounded, Office.OPERATOR)).warnings())
                .extracting(Finding::code)
                .contains("continues.incomparable");
        assertThat(((PackReading.Read) office.methodologies.lint(continuing(previous), Office.OPERATOR)).warnings())
                .extracting(Finding::code)
                .doesNotContain("previous.unknown", "continues.unknown", "continues.incomparable");
    }

    @Test
    void versions_are_compared_from_the_lower_to_the_higher_whichever_is_named_first() {
        MethodologyId first = new MethodologyId("school-2026", "1.0");
        done(office.methodologies.keep(next().replace("\"1.1\"", "\"1.10\""), OPERATOR));
        MethodologyId tenth = new MethodologyId("school-2026", "1.10");
        done(office.methodologies.keep(next().replace("\"1.1\"", "\"1.9\""), OPERATOR));
        MethodologyId ninth = new MethodologyId("school-2026", "1.9");
        for (Comparison comparison : List.of(
                office.methodologies.compare(tenth, ninth, Office.OPERATOR),
                office.methodologies.compare(ninth, tenth, Office.COORDINATOR))) {
            assertThat(comparison.before().id()).isEqualTo(ninth);
            assertThat(comparison.after().id()).isEqualTo(tenth);
            assertThat(comparison.changes()).isEmpty();
        }
        done(office.methodologies.keep(Office.pack().replace("id: school-2026", "id: a-school"), OPERATOR));
        MethodologyId other = new MethodologyId("a-school", "1.0");
        assertThat(office.methodologies
                        .compare(first, other, Office.OPERATOR)
                        .before()
                        .id())
                .isEqualTo(other);
        assertThat(office.methodologies
                        .compare(other, first, Office.OPERATOR)
                        .before()
                        .id())
                .isEqualTo(first);
        assertThatThrownBy(() ->
                        office.methodologies.compare(first, new MethodologyId("school-2026", "7"), Office.OPERATOR))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.methodologies.compare(first, other, head(1)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void a_campaign_stays_with_its_version_when_others_are_published_or_it_is_archived() {
        Campaign campaign = office.open(false);
        done(office.methodologies.keep(next(), OPERATOR));
        done(office.methodologies.move(NEXT, State.AGREED, Optional.empty(), COORDINATOR));
        done(office.methodologies.move(NEXT, State.PUBLISHED, Optional.of("приказ № 2"), COORDINATOR));
        MethodologyId first = new MethodologyId("school-2026", "1.0");
        done(office.methodologies.move(first, State.ARCHIVED, Optional.empty(), OPERATOR));
        long form = office.form(campaign, 1);
        assertThat(done(office.save(form, 0, 1, Office.filled())).problems()).isNotNull();
        assertThat(office.campaigns.campaign(campaign.id(), Office.OPERATOR).methodology())
                .isEqualTo(first);
        assertThat(codes(office.campaigns.create(office.draft(false, false), OPERATOR)))
                .as("a new campaign rests on a published one")
                .containsExactly("methodology.not-published");
    }

    /** Version 1.1 that names a version before it, whose diagnostics it continues. */
    private static String continuing(String previous) {
        String pack = next().replaceFirst("\nperiod:", "\n" + previous + "\nperiod:")
                .replaceFirst("( +)- id: diagnostics\n", "$1- id: diagnostics\n$1  continues: diagnostics\n");
        assertThat(pack).contains(previous, "continues: diagnostics");
        return pack;
    }

    private static int lineOf(String pack, String words) {
        List<String> lines = pack.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words);
    }

    private static String next() {
        return Office.pack().replace("version: \"1.0\"", "version: \"1.1\"");
    }
}

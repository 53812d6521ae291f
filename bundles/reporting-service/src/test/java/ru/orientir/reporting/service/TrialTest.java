package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.AccessDenied;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.comparison.Change;
import ru.orientir.reporting.EditionRef;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.reporting.Trial.Figure;
import ru.orientir.reporting.Trial.OfOneVersion;
import ru.orientir.submission.Caller;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Outcome;
import ru.orientir.submission.Outcome.Done;
import ru.orientir.submission.Outcome.Reason;
import ru.orientir.submission.Outcome.Refused;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionStatus;

/**
 * Another version on the answers of two towns, calculated by hand. Agreements and diagnosed of 100 students: s1 5 and 30, s2 7 and 10
 * in t1; s3 2 and 40 in t2; s4 is silent. The МОУО of t1 has 12 agreements of its own.
 */
class TrialTest {

    private static final int ALL = 500;

    private Installation installation;
    private long campaign;

    @BeforeEach
    void open() throws Exception {
        installation = Installation.h2();
        campaign = Towns.open(installation);
        fill(campaign);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void another_formula_changes_the_shares_of_all_who_reported_and_of_their_territories() {
        Trial trial = trial(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        assertThat(lines(trial))
                .containsExactly(
                        "r74 Область territory diagnostics 26.7 13.3",
                        "t1 Первый город territory diagnostics 20.0 10.0",
                        "t2 Второй город territory diagnostics 40.0 20.0",
                        "s1 Имя s1 organisation diagnostics 30.0 15.0",
                        "s2 Имя s2 organisation diagnostics 10.0 5.0",
                        "s3 Имя s3 organisation diagnostics 40.0 20.0");
        assertThat(trial.compared())
                .as("two of each of 4 schools, one of each of 2 МОУО, three of each of 3 territories")
                .isEqualTo(19);
        assertThat(trial.changed()).isEqualTo(6);
        assertThat(trial.unchanged()).isEqualTo(13);
        assertThat(trial.comparison().changes()).extracting(Change::field).containsExactly("formula");
        assertThat(trial.differences())
                .allSatisfy(difference -> assertThat(difference.because()).containsExactly(0));
    }

    @Test
    void the_version_of_the_campaign_itself_changes_nothing() {
        Trial trial = trial(changed("title: Договоры и диагностика", "title: Диагностика и договоры"));
        assertThat(trial.compared()).isEqualTo(19);
        assertThat(trial.changed()).isZero();
        assertThat(trial.differences()).isEmpty();
    }

    @Test
    void more_places_that_show_the_same_number_are_no_difference() {
        Trial trial = trial(changed("decimals: 1", "decimals: 2")
                .replace("expect: {diagnostics: 33.3}", "expect: {diagnostics: 33.33}"));
        assertThat(lines(trial))
                .as("80 of 300 are 26.67 %; all other shares are whole")
                .containsExactly("r74 Область territory diagnostics 26.7 26.67");
    }

    @Test
    void an_input_that_nobody_was_asked_leaves_everybody_without_a_value() {
        Trial trial = trial(changed(
                        "  students:\n",
                        "  graduates: {label: Выпускников, type: count, unit: чел., for: [school]}\n  students:\n")
                .replace(
                        "inputs: [agreements, diagnosed, students]",
                        "inputs: [agreements, diagnosed, students, graduates]")
                .replace("formula: 100 * diagnosed / students", "formula: 100 * diagnosed / (students + graduates)")
                .replace(
                        "given: {diagnosed: 100, students: 300}",
                        "given: {diagnosed: 100, students: 200, graduates: 100}"));
        assertThat(lines(trial))
                .containsExactly(
                        "r74 Область territory diagnostics 26.7 missing",
                        "t1 Первый город territory diagnostics 20.0 missing",
                        "t2 Второй город territory diagnostics 40.0 missing",
                        "s1 Имя s1 organisation diagnostics 30.0 missing",
                        "s2 Имя s2 organisation diagnostics 10.0 missing",
                        "s3 Имя s3 organisation diagnostics 40.0 missing");
        List<Integer> because = trial.differences().get(0).because();
        assertThat(because)
                .extracting(place -> trial.comparison().changes().get(place).code())
                .containsExactly("graduates", "diagnostics");
    }

    @Test
    void points_of_the_best_are_given_once_everybody_is_known() {
        Trial trial = trial(changed(
                "rollup: {by: sum, over: reported, kinds: [school]}",
                "rollup: {by: sum, over: reported, kinds: [school]}\n        points: {best: {max: 100}}"));
        assertThat(trial.differences().stream()
                        .map(difference -> difference.organisation() + " "
                                + difference.before().orElseThrow().points().isPresent() + " "
                                + difference.after().orElseThrow().points().orElseThrow()))
                .as("of 7 agreements among schools, of 12 among towns, the region of its own")
                .containsExactly(
                        "r74 false 100.00",
                        "t1 false 100.00",
                        "t2 false 16.67",
                        "s1 false 71.43",
                        "s2 false 100.00",
                        "s3 false 28.57");
    }

    @Test
    void a_band_moves_points_levels_and_the_node_above() {
        String nodes = changed("id: agreements", "id: nodes")
                .replace(
                        "targets: {2021: 30}",
                        "targets: {2021: 30}\n        points: {bands: [{from: 0, points: 0}, {from: 30, points: 10}]}")
                .replace(
                        "    title: Всё\n",
                        "    title: Всё\n    aggregate: {by: sum, missing: zero, notApplicable: zero}\n")
                .replace(
                        "cases:",
                        "levels:\n  - {id: low, title: Низкий, from: 0}\n  - {id: high, title: Высокий, from: 10}\ncases:");
        installation.packs.add(nodes.replace("version: \"1.1\"", "version: \"1.0\""));
        long scored = Towns.open(installation, "nodes", 2021);
        fill(scored);
        Trial trial = done(tried(
                installation.packs.add(nodes.replace("{from: 30, points: 10}", "{from: 20, points: 10}")), scored));
        assertThat(trial.differences().stream()
                        .map(difference -> difference.organisation() + " " + difference.indicator() + " "
                                + scored(difference.before()) + " " + scored(difference.after()) + " "
                                + difference.because()))
                .as("20.0 of t1 and 26.7 of the region reach 20 and not 30")
                .containsExactly(
                        "r74 diagnostics 0 low 10 high [0]",
                        "r74 all 0.00 low 10.00 high [0]",
                        "t1 diagnostics 0 low 10 high [0]",
                        "t1 all 0.00 low 10.00 high [0]");
    }

    @Test
    void what_one_version_only_has_is_told_with_how_many_have_it() {
        Trial trial = trial(changed("id: own-agreements", "id: own-count"));
        assertThat(trial.differences()).isEmpty();
        assertThat(trial.compared()).isEqualTo(14);
        assertThat(trial.added())
                .as("two МОУО, two towns, the region")
                .containsExactly(new OfOneVersion("own-count", 5));
        assertThat(trial.removed()).containsExactly(new OfOneVersion("own-agreements", 5));
    }

    @Test
    void pages_make_up_the_whole() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        List<Difference> all = done(tried(id, campaign)).differences();
        for (int size = 1; size <= all.size() + 1; size++) {
            List<Difference> pages = new ArrayList<>();
            for (int from = 0; from < all.size(); from += size) {
                Trial page = done(installation.reporting.trial(id, campaign, from, size, Installation.OPERATOR));
                assertThat(page.changed()).isEqualTo(6);
                assertThat(page.differences()).hasSizeLessThanOrEqualTo(size);
                pages.addAll(page.differences());
            }
            assertThat(pages).as("size %d", size).isEqualTo(all);
        }
        assertThat(done(installation.reporting.trial(id, campaign, 6, 1, Installation.OPERATOR))
                        .differences())
                .isEmpty();
    }

    @Test
    void without_an_edition_what_counts_now_is_preliminary() {
        Trial trial = trial(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        assertThat(trial.edition()).isEmpty();
        assertThat(trial.differences().get(0).after().orElseThrow().status().code())
                .isEqualTo("preliminary");
    }

    @Test
    void the_latest_published_edition_comes_before_the_latest() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        compute();
        installation.stage(campaign, Stage.CONSOLIDATION);
        done(installation.reporting.publish(campaign, 1, Caller.of(Installation.COORDINATOR)));
        Towns.school(installation, campaign, "s4", SubmissionStatus.ACCEPTED, 0, 100, 100);
        compute();
        Trial trial = done(tried(id, campaign));
        assertThat(trial.edition().orElseThrow().n()).isEqualTo(1);
        assertThat(lines(trial)).hasSize(6).doesNotContain("s4 Имя s4 organisation diagnostics 100.0 50.0");
        assertThat(trial.differences().get(0).before().orElseThrow().status().code())
                .isEqualTo("official");
    }

    @Test
    void the_latest_edition_serves_where_none_is_published() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        compute();
        Towns.school(installation, campaign, "s4", SubmissionStatus.ACCEPTED, 0, 100, 100);
        compute();
        Trial trial = done(tried(id, campaign));
        assertThat(trial.edition().orElseThrow().n()).isEqualTo(2);
        assertThat(lines(trial)).contains("s4 Имя s4 organisation diagnostics 100.0 50.0");
    }

    @Test
    void what_was_is_what_the_edition_has() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        compute();
        Trial trial = done(tried(id, campaign));
        List<Figure> kept = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            installation
                    .reporting
                    .results(campaign, new EditionRef.Number(1), ResultQuery.of(tier), Installation.OPERATOR)
                    .forEach(result -> {
                        if (result.score().indicator().equals("diagnostics")
                                && result.score().value().isPresent()) {
                            kept.add(Figure.of(result.score()));
                        }
                    });
        }
        assertThat(trial.differences().stream()
                        .map(difference -> difference.before().orElseThrow()))
                .usingElementComparator((one, other) -> one.same(other) ? 0 : 1)
                .containsExactlyElementsOf(kept);
    }

    @Test
    void a_version_that_looks_back_sees_what_the_edition_before_was_calculated_from() {
        compute();
        installation.stage(campaign, Stage.CONSOLIDATION);
        done(installation.reporting.publish(campaign, 1, Caller.of(Installation.COORDINATOR)));
        long next = Towns.open(installation, "agreements", 2022);
        Towns.school(installation, next, "s1", SubmissionStatus.ACCEPTED, 8, 30, 100);
        Towns.school(installation, next, "s4", SubmissionStatus.ACCEPTED, 1, 10, 100);
        MethodologyId id = installation.packs.add(
                changed("formula: agreements\n", "formula: agreements - previous(agreements)\n"));
        assertThat(lines(done(tried(id, next))))
                .as("s1 had 5; s4 had nothing, so that it falls out of its town")
                .containsExactly(
                        "r74 Область territory school-agreements 9 3",
                        "t1 Первый город territory school-agreements 8 3",
                        "t2 Второй город territory school-agreements 1 missing",
                        "s1 Имя s1 organisation school-agreements 8 3",
                        "s4 Имя s4 organisation school-agreements 1 missing");
    }

    @Test
    void trying_keeps_nothing_but_a_line_of_the_audit_log() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        compute();
        Trial first = done(tried(id, campaign));
        assertThat(done(tried(id, campaign))).isEqualTo(first);
        assertThat(installation.reporting.editions(campaign, Installation.OPERATOR))
                .hasSize(1);
        assertThat(installation.denials).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("methodology:trial");
            assertThat(entry.object()).isEqualTo("methodology/" + id);
            assertThat(entry.after()).contains("campaign/" + campaign + "/edition/1");
        });
    }

    @Test
    void only_who_writes_or_publishes_methodologies_tries_them() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        assertThat(done(installation.reporting.trial(id, campaign, 0, ALL, Installation.COORDINATOR))
                        .changed())
                .isEqualTo(6);
        for (Actor actor : List.of(
                Installation.LEAD,
                Installation.ADMINISTRATOR,
                Installation.municipality("t1"),
                Installation.organisation("s1"))) {
            assertThatThrownBy(() -> installation.reporting.trial(id, campaign, 0, ALL, actor))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void there_has_to_be_a_campaign_of_such_a_period_with_a_roster() {
        MethodologyId id = installation.packs.add(changed("formula: 100 * diagnosed", "formula: 50 * diagnosed"));
        assertThatThrownBy(() -> tried(id, campaign + 100)).isInstanceOf(NotFound.class);
        assertRefused(tried(id, installation.campaign("agreements", 2021, false)), Reason.CONFLICT, "campaign.stage");
        MethodologyId school = installation.packs.add(
                changed("period: calendar-year", "period: school-year").replace("\"1.1\"", "\"1.2\""));
        assertRefused(tried(school, campaign), Reason.INVALID, "campaign.period");
    }

    private void fill(long filled) {
        Towns.school(installation, filled, "s1", SubmissionStatus.ACCEPTED, 5, 30, 100);
        Towns.school(installation, filled, "s2", SubmissionStatus.ACCEPTED, 7, 10, 100);
        Towns.school(installation, filled, "s3", SubmissionStatus.ACCEPTED, 2, 40, 100);
        Towns.authority(installation, filled, "t1", 12);
    }

    private void compute() {
        done(installation.reporting.compute(campaign, Caller.of(Installation.OPERATOR)));
    }

    private Trial trial(String pack) {
        return done(tried(installation.packs.add(pack), campaign));
    }

    private Outcome<Trial> tried(MethodologyId id, long on) {
        return installation.reporting.trial(id, on, 0, ALL, Installation.OPERATOR);
    }

    private static List<String> lines(Trial trial) {
        return trial.differences().stream()
                .map(difference -> difference.organisation() + " " + difference.name() + " "
                        + difference.subject().code() + " " + difference.indicator() + " "
                        + shown(difference.before()) + " " + shown(difference.after()))
                .collect(Collectors.toList());
    }

    private static String shown(Optional<Figure> figure) {
        return figure.orElseThrow().value().map(Object::toString).orElseGet(() -> figure.orElseThrow()
                .status()
                .code());
    }

    private static String scored(Optional<Figure> figure) {
        return figure.orElseThrow().points().orElseThrow() + " "
                + figure.orElseThrow().level().orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<T>) outcome).value();
    }

    private static void assertRefused(Outcome<?> outcome, Reason reason, String code) {
        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(((Refused<?>) outcome).reason()).isEqualTo(reason);
        assertThat(((Refused<?>) outcome).problems().get(0).code()).isEqualTo(code);
    }

    /** Version 1.1 of the pack of the towns, with one place changed. */
    private static String changed(String old, String changed) {
        String pack = text().replace("version: \"1.0\"", "version: \"1.1\"");
        assertThat(pack).contains(old);
        int at = pack.indexOf(old);
        return pack.substring(0, at) + changed + pack.substring(at + old.length());
    }

    private static String text() {
        try (InputStream in = TrialTest.class.getResourceAsStream("/methodology/agreements.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ru.orientir.submission.service;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.orientir.submission.service.Office.codes;
import static ru.orientir.submission.service.Office.done;
import static ru.orientir.submission.service.Office.head;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.Caller;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.CheckResult;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionService.View;
import ru.orientir.submission.Transition;

/** What a form is judged beside: earlier periods, and the forms of a МОУО's organisations. */
class BackgroundTest {

    private Office office;
    private Campaign first;
    private Campaign second;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, 3);
        office.shelf.place(Office.pack("/years.yaml"), "test");
        first = office.open(draft("2025"));
        second = office.open(draft("2026"));
        report(first, 1, Map.of("agreements", "3", "students", "300", "staff", "20"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CampaignDraft draft(String period) {
        return new CampaignDraft(
                "Договоры за " + period,
                new MethodologyId("years", "1.0"),
                Period.parse(period).orElseThrow(),
                Integer.parseInt(period),
                "приказ № 1",
                new Entry(office.today().minusDays(7), office.today().plusDays(7)),
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new RosterRule(
                        TownRegistry.REGION,
                        Set.of(OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY),
                        List.of(),
                        List.of()));
    }

    private void report(Campaign campaign, int school, Map<String, String> answers) {
        long form = office.form(campaign, school);
        int saved = done(office.save(form, revision(form, head(school)), school, answers))
                .submission()
                .revision();
        done(office.move(form, saved, Transition.SUBMIT, head(school)));
    }

    private int revision(long form, Actor actor) {
        return office.submissions.submission(form, actor).submission().revision();
    }

    private View school(int school) {
        return office.submissions.submission(office.form(second, school), head(school));
    }

    @Test
    void a_form_shows_what_was_stated_earlier_unless_the_methodology_hides_it() {
        Answers shown =
                Answers.of(Map.of("agreements", Answer.Given.number("3"), "students", Answer.Given.number("300")));
        assertThat(school(1).earlier()).isEqualTo(new Earlier(shown, shown));
        assertThat(school(2).earlier()).isEqualTo(Earlier.NOTHING);
    }

    @Test
    void a_preview_looks_back_at_what_counts_and_not_at_a_draft() {
        long before = office.form(first, 2);
        done(office.save(before, 0, 2, Map.of("agreements", "1", "students", "100", "staff", "9")));
        View drafted = done(office.save(office.form(second, 2), 0, 2, Map.of("students", "120")));
        assertThat(growth(drafted).status()).isEqualTo(ValueStatus.MISSING);
        done(office.move(before, 1, Transition.SUBMIT, head(2)));
        assertThat(growth(school(2)).value().orElseThrow()).isEqualByComparingTo("20");
    }

    private static Score growth(View view) {
        return view.preview().stream()
                .filter(score -> score.indicator().equals("growth"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_check_between_periods_looks_at_what_the_form_does_not_show() {
        long form = office.form(second, 1);
        Map<String, String> fell = Map.of("agreements", "10", "students", "300", "staff", "17");
        View view = done(office.save(form, 0, 1, fell));
        // 17 is less than 20 by more than ten per cent of 20; 18 is not.
        assertThat(view.problems()).extracting(CheckResult::check).containsExactly("staff-fell");
        assertThat(view.problems().get(0).inputs()).containsExactly("staff");
        assertThat(codes(office.move(form, 1, Transition.SUBMIT, head(1))))
                .containsExactly("submission.warning.unexplained");
        assertThat(done(office.save(form, 1, 1, Map.of("staff", "18"))).problems())
                .isEmpty();
    }

    @Test
    void a_municipality_is_checked_against_the_sum_of_its_schools_that_reported() {
        report(second, 1, Map.of("agreements", "10", "students", "300", "staff", "20"));
        report(second, 2, Map.of("agreements", "40", "students", "300", "staff", "20"));
        long draft = office.form(second, 3);
        done(office.save(draft, 0, 3, Map.of("agreements", "5")));
        Actor municipality = Office.municipality(TownRegistry.FIRST);
        long form = form(TownRegistry.FIRST);
        Caller caller = Caller.of(municipality);
        Change twelve = new Change(Map.of("total", Answer.Given.number("12")), Map.of());
        View off = done(office.submissions.save(form, 0, twelve, caller));
        assertThat(off.problems()).extracting(CheckResult::check).containsExactly("total-of-schools");
        assertThat(codes(office.move(form, 1, Transition.SUBMIT, municipality)))
                .containsExactly("submission.warning.unexplained");
        report(second, 3, Map.of("agreements", "2", "students", "30", "staff", "2"));
        assertThat(office.submissions.submission(form, municipality).problems()).isEmpty();
        done(office.move(form, 1, Transition.SUBMIT, municipality));
        // Nobody of the other town but its school of 40 agreements: nothing of the first town's.
        Change forty = new Change(Map.of("total", Answer.Given.number("40")), Map.of());
        assertThat(done(office.submissions.save(
                                form(TownRegistry.SECOND),
                                0,
                                forty,
                                Caller.of(Office.municipality(TownRegistry.SECOND))))
                        .problems())
                .isEmpty();
    }

    private long form(String organisation) {
        return office.submissions
                .find(
                        new Query(
                                second.id(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(organisation),
                                0,
                                1),
                        Office.OPERATOR)
                .items()
                .get(0)
                .id();
    }

    @Test
    void a_preview_recommends() {
        long form = office.form(second, 1);
        View few = done(office.save(form, 0, 1, Map.of("agreements", "9")));
        assertThat(few.recommendations()).extracting(Recommendation::code).containsExactly("more-agreements");
        assertThat(done(office.save(form, 1, 1, Map.of("agreements", "10"))).recommendations())
                .isEmpty();
    }
}

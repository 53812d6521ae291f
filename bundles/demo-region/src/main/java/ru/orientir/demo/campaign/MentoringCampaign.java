package ru.orientir.demo.campaign;

import static ru.orientir.demo.campaign.Done.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.demo.region.College;
import ru.orientir.demo.region.College.Mentoring;
import ru.orientir.demo.region.College.Report;
import ru.orientir.demo.region.Region;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.reporting.Edition;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;
import ru.orientir.submission.Stage;

/**
 * The finished monitoring of mentoring for 2020, with the totals of the Ministry's slides: 43 colleges expected, 28 reported,
 * 51,656 students in all, 33,141 in reporting colleges, 3,335 covered, 893 of them in two programmes or more (S4).
 */
public final class MentoringCampaign {

    public static final String TITLE = "Наставничество в профессиональных образовательных организациях, 2020 год";

    public static final MethodologyId METHODOLOGY = new MethodologyId("mentoring-2020-2024", "1.0");

    private static final int YEAR = 2020;

    private final Services services;
    private final Campaigns campaigns;
    private final List<College> colleges = College.all();

    public MentoringCampaign(Services services) {
        this.services = services;
        this.campaigns = new Campaigns(services.campaigns());
    }

    /** Does what is not done yet. */
    public void complete(Watch watch) {
        Campaign campaign = campaigns.findOrCreate(draft());
        if (campaign.stage() == Stage.PREPARATION) {
            watch.step("мониторинг наставничества: справочный контингент 43 ПОО");
            done(
                    "Справочные значения",
                    services.campaigns().loadReferenceValues(campaign.id(), referenceRows(), Actors.operator()));
            campaign = campaigns.move(campaign, Stage.ENTRY, Optional.empty());
        }
        if (campaign.stage() == Stage.ENTRY) {
            watch.step("мониторинг наставничества: отчёты 28 ПОО");
            // Once more after a cut is the same answers over the same answers.
            done("Отчёты ПОО", services.campaigns().loadAnswers(campaign.id(), answerRows(), Actors.operator()));
            campaign = campaigns.move(campaign, Stage.CONSOLIDATION, Optional.empty());
        }
        if (campaign.stage() == Stage.CONSOLIDATION) {
            watch.step("мониторинг наставничества: расчёт и публикация");
            publishEdition(campaign);
            campaigns.move(campaign, Stage.PUBLISHED, Optional.empty());
        }
    }

    private void publishEdition(Campaign campaign) {
        Edition edition = services.reporting().editions(campaign.id(), Actors.OPERATOR).stream()
                .findFirst()
                .orElseGet(
                        () -> done("Расчёт выпуска", services.reporting().compute(campaign.id(), Actors.operator())));
        if (edition.state() == Edition.State.COMPUTED) {
            done("Публикация выпуска", services.reporting().publish(campaign.id(), edition.n(), Actors.coordinator()));
        }
    }

    private CampaignDraft draft() {
        List<Exclusion> excluded = new ArrayList<>();
        for (College college : colleges) {
            if (college.mentoring() instanceof Mentoring.Excluded because) {
                excluded.add(new Exclusion(college.code(), because.reason()));
            }
        }
        return new CampaignDraft(
                TITLE,
                METHODOLOGY,
                Period.parse(Integer.toString(YEAR)).orElseThrow(),
                YEAR,
                "Приказ Министерства образования и науки Челябинской области от 18.11.2020 № 01/2428",
                new Entry(LocalDate.of(2021, 1, 18), LocalDate.of(2021, 2, 15)),
                false,
                false,
                true,
                Optional.of("Министерство образования и науки Челябинской области"),
                Optional.of("Региональный центр наставничества (ГБНОУ ОК «Смена»)"),
                Optional.empty(),
                new RosterRule(Region.ROOT, Set.of(OrganisationKind.COLLEGE), List.of(), excluded));
    }

    private List<AnswerRow> referenceRows() {
        List<AnswerRow> rows = new ArrayList<>();
        for (College college : colleges) {
            if (college.mentoring() instanceof Mentoring.Expected expected) {
                add(rows, college, "contingent", Integer.toString(expected.contingent()));
            }
        }
        return rows;
    }

    private List<AnswerRow> answerRows() {
        List<AnswerRow> rows = new ArrayList<>();
        for (College college : colleges) {
            if (college.mentoring() instanceof Mentoring.Expected expected) {
                expected.report().ifPresent(report -> add(rows, college, report));
            }
        }
        return rows;
    }

    private static void add(List<AnswerRow> rows, College college, Report report) {
        add(rows, college, "students", Integer.toString(report.students()));
        add(rows, college, "covered", Integer.toString(report.covered()));
        add(rows, college, "twoOrMore", Integer.toString(report.twoOrMore()));
        add(rows, college, "responsibleAppointed", "да");
        add(rows, college, "roadMapAgreed", report.roadMapAgreed() ? "да" : "нет");
        add(rows, college, "reportPresented", "да");
    }

    private static void add(List<AnswerRow> rows, College college, String input, String value) {
        rows.add(new AnswerRow(rows.size() + 2, college.code(), input, value));
    }
}

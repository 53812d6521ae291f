package ru.orientir.demo.campaign;

import static ru.orientir.demo.campaign.Done.done;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.orientir.demo.region.Dice;
import ru.orientir.demo.region.Place;
import ru.orientir.demo.region.Region;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.Stage;
import ru.orientir.submission.SubmissionService.Listed;
import ru.orientir.submission.SubmissionService.Query;
import ru.orientir.submission.SubmissionStatus;

/**
 * A monitoring that is open for entry today, of all kindergartens and schools, reviewed by the МОУО, with forms in every
 * state. Only its dates depend on the day of the load.
 */
public final class OpenCampaign {

    public static final MethodologyId METHODOLOGY = new MethodologyId("stary-oskol-2021", "1.0");

    private static final int DAYS_SINCE_BEGIN = 20;
    private static final int DAYS_TO_END = 60;
    private static final int PAGE = 500;

    /** Of an unfinished draft, so many of a hundred answers are there. */
    private static final int FILLED = 65;

    private final Services services;
    private final Campaigns campaigns;
    private final List<Place> places;
    private final LocalDate today;

    /** @param today in the region's zone */
    public OpenCampaign(Services services, Region region, LocalDate today) {
        this.services = services;
        this.campaigns = new Campaigns(services.campaigns());
        this.places = region.places().stream().filter(OpenCampaign::expected).toList();
        this.today = today;
    }

    /** The title carries no year: a load that was cut off on New Year's Eve goes on with the same campaign. */
    public static final String TITLE = "Самоопределение и профессиональная ориентация обучающихся: открытый мониторинг";

    /** Does what is not done yet. */
    public void complete(Watch watch) {
        Campaign campaign = campaigns.findOrCreate(draft());
        if (campaign.stage() == Stage.PREPARATION) {
            watch.step("открытый мониторинг: " + places.size() + " участников");
            campaign = campaigns.move(
                    campaign,
                    Stage.ENTRY,
                    Optional.of("Демонстрация: мониторинг открыт в день установки, без месяца подготовки"));
        }
        loadDrafts(campaign, watch);
        watch.step("открытый мониторинг: отправка и проверка форм");
        Walk walk = new Walk(services.submissions(), watch);
        Map<String, Listed> forms = new HashMap<>();
        forms(campaign).forEach(form -> forms.put(form.place().organisation(), form));
        for (Place place : places) {
            walk.walk(place, Optional.ofNullable(forms.get(place.code())).orElseThrow());
        }
    }

    private void loadDrafts(Campaign campaign, Watch watch) {
        Set<String> untouched = new TreeSet<>();
        forms(campaign).stream()
                .filter(form -> form.status() == SubmissionStatus.NOT_STARTED)
                .forEach(form -> untouched.add(form.place().organisation()));
        List<AnswerRow> rows = new ArrayList<>();
        for (Place place : places) {
            Fate fate = Fate.of(place);
            if (fate != Fate.NOT_STARTED && untouched.contains(place.code())) {
                FormAnswers.of(place).answers().forEach((input, value) -> {
                    if (fate.submits() || Dice.percent(FILLED, place.code(), input, "filled")) {
                        rows.add(new AnswerRow(rows.size() + 2, place.code(), input, value));
                    }
                });
            }
        }
        if (!rows.isEmpty()) {
            watch.step("открытый мониторинг: " + rows.size() + " ответов");
            done("Черновики форм", services.campaigns().loadAnswers(campaign.id(), rows, Actors.operator()));
        }
    }

    private List<Listed> forms(Campaign campaign) {
        List<Listed> forms = new ArrayList<>();
        for (int page = 0; forms.size() == page * PAGE; page++) {
            forms.addAll(services.submissions()
                    .find(
                            new Query(
                                    campaign.id(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    page,
                                    PAGE),
                            Actors.OPERATOR)
                    .items());
        }
        return forms;
    }

    private static boolean expected(Place place) {
        String kind = place.organisation().kind();
        return OrganisationKind.KINDERGARTEN.code().equals(kind)
                || OrganisationKind.SCHOOL.code().equals(kind);
    }

    private CampaignDraft draft() {
        return new CampaignDraft(
                TITLE,
                METHODOLOGY,
                Period.parse(Integer.toString(today.getYear())).orElseThrow(),
                today.getYear(),
                "Демонстрационный приказ № 1",
                new Entry(today.minusDays(DAYS_SINCE_BEGIN), today.plusDays(DAYS_TO_END)),
                true,
                false,
                false,
                Optional.of("Министерство образования и науки Челябинской области"),
                Optional.of("ГБУ ДПО «Челябинский институт развития профессионального образования»"),
                Optional.empty(),
                new RosterRule(
                        Region.ROOT,
                        Set.of(OrganisationKind.KINDERGARTEN, OrganisationKind.SCHOOL),
                        List.of(),
                        List.of()));
    }
}

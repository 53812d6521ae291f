package ru.orientir.persistence.submission;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Earlier.Step;
import ru.orientir.persistence.transaction.Sql;
import ru.orientir.submission.Campaign;

/** The campaigns before a campaign, and what was stated in them. */
final class EarlierCampaigns {

    private final Sql sql;

    EarlierCampaigns(Sql sql) {
        this.sql = sql;
    }

    Map<Step, Campaign> before(Campaign campaign) {
        List<Campaign> candidates = new Campaigns(sql)
                .of(
                        campaign.methodology().id(),
                        campaign.period().before(Step.PERIOD),
                        campaign.period().before(Step.YEAR));
        Map<Step, Campaign> before = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            candidates.stream()
                    .filter(candidate -> campaign.follows(candidate, step))
                    .forEach(later -> before.put(step, later));
        }
        return before;
    }

    Earlier stated(Campaign campaign, String organisation) {
        CountedForms forms = new CountedForms(sql);
        // Before most periods lies one only, whatever the step: it is read once.
        Map<Long, Answers> stated = new HashMap<>();
        Map<Step, Answers> bySteps = new EnumMap<>(Step.class);
        before(campaign)
                .forEach((step, earlier) ->
                        bySteps.put(step, stated.computeIfAbsent(earlier.id(), id -> forms.answers(id, organisation))));
        return new Earlier(
                bySteps.getOrDefault(Step.PERIOD, Answers.NONE), bySteps.getOrDefault(Step.YEAR, Answers.NONE));
    }

    /** Of those with a form in one of them, by code. */
    Map<String, Earlier> stated(Campaign campaign, Collection<String> organisations) {
        CountedForms forms = new CountedForms(sql);
        Map<Long, Map<String, Answers>> read = new HashMap<>();
        Map<Step, Map<String, Answers>> bySteps = new EnumMap<>(Step.class);
        before(campaign)
                .forEach((step, earlier) ->
                        bySteps.put(step, read.computeIfAbsent(earlier.id(), id -> forms.answers(id, organisations))));
        Map<String, Answers> period = bySteps.getOrDefault(Step.PERIOD, Map.of());
        Map<String, Answers> year = bySteps.getOrDefault(Step.YEAR, Map.of());
        Map<String, Earlier> stated = new HashMap<>();
        for (String organisation : organisations) {
            if (period.containsKey(organisation) || year.containsKey(organisation)) {
                stated.put(
                        organisation,
                        new Earlier(
                                period.getOrDefault(organisation, Answers.NONE),
                                year.getOrDefault(organisation, Answers.NONE)));
            }
        }
        return stated;
    }
}

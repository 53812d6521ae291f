package ru.orientir.submission.service;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Problem;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;
import ru.orientir.submission.service.form.FreeText;
import ru.orientir.submission.service.form.ToldProblems;

/** Whether what the operator states is a campaign. */
final class CampaignRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Named one by one; whole kinds and territories need no list. */
    private static final int MOST_CODES = 10_000;

    private CampaignRules() {}

    /** What is wrong with a draft of a campaign on this methodology, by the names of its fields; the registry aside. */
    static List<Problem> problems(CampaignDraft draft, Methodology methodology) {
        ToldProblems problems = new ToldProblems();
        FreeText.required("title", draft.title(), FreeText.TITLE).ifPresent(problems::add);
        FreeText.required("basis", draft.basis(), FreeText.REASON).ifPresent(problems::add);
        optional(problems, "owner", draft.owner());
        optional(problems, "recipient", draft.recipient());
        if (draft.targetYear() < FIRST_YEAR || draft.targetYear() > LAST_YEAR) {
            problems.add(new Problem(
                    "campaign.target-year",
                    "targetYear",
                    "Год плановых значений — от " + FIRST_YEAR + " до " + LAST_YEAR + "."));
        }
        if (draft.period().kind() != methodology.period()) {
            problems.add(new Problem(
                    "campaign.period",
                    "period",
                    "Период " + draft.period().text() + " не подходит: методика рассчитана на "
                            + Wording.of(methodology.period()) + "."));
        }
        draft.reportBy()
                .filter(day -> !day.isAfter(draft.entry().to())
                        || day.isAfter(draft.entry().to().plusYears(1)))
                .ifPresent(day -> problems.add(new Problem(
                        "campaign.report-by",
                        "reportBy",
                        "Срок отчёта по приказу — после конца внесения сведений, не позднее чем через год.")));
        roster(problems, draft.roster(), methodology);
        return problems.list();
    }

    private static void roster(ToldProblems problems, RosterRule roster, Methodology methodology) {
        Set<OrganisationKind> asked = asked(methodology);
        for (OrganisationKind kind : roster.kinds().stream().sorted().toList()) {
            if (!asked.contains(kind)) {
                problems.add(new Problem(
                        "campaign.kind",
                        "roster.kinds",
                        "В методике нет формы для организаций вида " + kind.code() + "."));
            }
        }
        codes(problems, "roster.include", roster.include());
        codes(
                problems,
                "roster.exclude",
                roster.exclude().stream().map(Exclusion::code).toList());
        for (int i = 0; i < roster.exclude().size(); i++) {
            FreeText.required(
                            "roster.exclude[" + i + "].reason",
                            roster.exclude().get(i).reason(),
                            FreeText.REASON)
                    .ifPresent(problems::add);
        }
    }

    private static void codes(ToldProblems problems, String field, List<String> codes) {
        if (codes.size() > MOST_CODES) {
            problems.add(new Problem(
                    "roster.too-many",
                    field,
                    "Здесь не больше " + MOST_CODES + " организаций: задайте остальных видом и территорией."));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                problems.add(new Problem(
                        "roster.repeated",
                        field + "[" + i + "]",
                        "Организация " + codes.get(i) + " здесь уже названа. Уберите повтор."));
            }
        }
    }

    /** What is wrong with a roster as the registry gives it today. */
    static List<Problem> ofRoster(List<RosterEntry> entries, Methodology methodology) {
        if (entries.isEmpty()) {
            return List.of(new Problem("roster.empty", "roster", "По этим условиям в перечне участников никого нет."));
        }
        Set<OrganisationKind> asked = asked(methodology);
        ToldProblems problems = new ToldProblems();
        entries.stream()
                .filter(entry -> !asked.contains(entry.kind()))
                .map(entry -> new Problem(
                        "campaign.kind",
                        "roster.include",
                        "В методике нет формы для организации " + entry.organisation() + " («"
                                + entry.kind().code() + "»)."))
                .forEach(problems::add);
        return problems.list();
    }

    /** The kinds of organisation that a methodology asks anything. */
    static Set<OrganisationKind> asked(Methodology methodology) {
        return methodology.inputs().stream()
                .map(Input::kinds)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void optional(ToldProblems problems, String field, Optional<String> text) {
        text.flatMap(words -> FreeText.problem(field, words, FreeText.TITLE)).ifPresent(problems::add);
    }
}

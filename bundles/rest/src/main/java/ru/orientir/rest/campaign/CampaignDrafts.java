package ru.orientir.rest.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.auth.Actor;
import ru.orientir.indicator.Form;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.rest.request.Fields;
import ru.orientir.rest.service.Services;
import ru.orientir.submission.CampaignDraft;
import ru.orientir.submission.Entry;
import ru.orientir.submission.NotFound;
import ru.orientir.submission.Period;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;

/** Makes a draft of what the operator states; what is left out gets its usual meaning. */
final class CampaignDrafts {

    /** Years of periods, targets and entry; what lies outside is a slip. */
    private static final int EARLIEST = 2000;

    private static final int LATEST = 2100;

    private final Services services;
    private final Clock clock;

    CampaignDrafts(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** @throws ru.orientir.rest.problem.RequestProblem if something is missing or impossible, all of it together */
    CampaignDraft draft(CampaignRequest request, Actor actor) {
        Fields fields = new Fields();
        String title = fields.required("title", request.title());
        MethodologyId methodology = methodology(fields, request.methodology());
        Period period = period(fields, request.period());
        int targetYear = targetYear(fields, request.targetYear());
        String basis = fields.required("basis", request.basis());
        Entry entry = entry(fields, request.entry());
        RosterJson roster = request.roster() == null ? new RosterJson(null, null, null, null) : request.roster();
        Set<OrganisationKind> kinds = kinds(fields, roster.kinds());
        List<Exclusion> exclude = exclude(fields, roster.exclude());
        List<String> include = roster.include() == null ? List.of() : roster.include();
        include.forEach(code -> fields.required("roster.include", code));
        fields.check();
        RosterRule rule = new RosterRule(
                Fields.optional(roster.root()).orElseGet(this::region),
                kinds.isEmpty() ? kindsAsked(methodology, actor) : kinds,
                include,
                exclude);
        return new CampaignDraft(
                title,
                methodology,
                period,
                targetYear,
                basis,
                entry,
                Boolean.TRUE.equals(request.review()),
                Boolean.TRUE.equals(request.rankings()),
                Boolean.TRUE.equals(request.archive()),
                Fields.optional(request.owner()),
                Fields.optional(request.recipient()),
                Optional.ofNullable(request.reportBy()),
                rule);
    }

    private static MethodologyId methodology(Fields fields, MethodologyKey key) {
        if (fields.required("methodology", key) == null) {
            return null;
        }
        String id = fields.required("methodology.id", key.id());
        String version = fields.required("methodology.version", key.version());
        return id == null || version == null ? null : new MethodologyId(id, version);
    }

    private static Period period(Fields fields, String text) {
        Period period = fields.required("period", text, Period::parse);
        if (period != null && isOutside(Integer.parseInt(period.text().substring(0, "2021".length())))) {
            fields.problem("period", "period.range", "Укажите период от " + EARLIEST + " до " + LATEST + " года.");
        }
        return period;
    }

    private static boolean isOutside(int year) {
        return year < EARLIEST || year > LATEST;
    }

    private static int targetYear(Fields fields, Integer year) {
        if (fields.required("targetYear", year) == null) {
            return 0;
        }
        if (isOutside(year)) {
            fields.problem("targetYear", "field.value", "Укажите год четырьмя цифрами.");
        }
        return year;
    }

    private static Entry entry(Fields fields, EntryJson entry) {
        if (fields.required("entry", entry) == null) {
            return null;
        }
        LocalDate from = fields.required("entry.from", entry.from());
        LocalDate to = fields.required("entry.to", entry.to());
        if (from == null || to == null) {
            return null;
        }
        if (from.getYear() < EARLIEST || to.getYear() > LATEST) {
            fields.problem("entry", "entry.range", "Укажите даты внесения от " + EARLIEST + " до " + LATEST + " года.");
            return null;
        }
        if (to.isBefore(from)) {
            fields.problem("entry.to", "entry.order", "Внесение не может закончиться раньше, чем началось.");
            return null;
        }
        return new Entry(from, to);
    }

    private static Set<OrganisationKind> kinds(Fields fields, List<String> codes) {
        Set<OrganisationKind> kinds = new HashSet<>();
        if (codes != null) {
            codes.forEach(code -> kinds.add(fields.required("roster.kinds", code, OrganisationKind::ofCode)));
        }
        kinds.remove(null);
        return kinds;
    }

    private static List<Exclusion> exclude(Fields fields, List<RosterJson.Exclusion> exclude) {
        if (exclude == null) {
            return List.of();
        }
        return exclude.stream()
                .map(one -> one == null ? new RosterJson.Exclusion(null, null) : one)
                .map(one -> new Exclusion(
                        fields.required("roster.exclude.code", one.code()),
                        fields.required("roster.exclude.reason", one.reason())))
                .toList();
    }

    private String region() {
        return services.directory().all(LocalDate.now(clock)).stream()
                .filter(organisation -> organisation.kind().equals(OrganisationKind.REGION.code()))
                .map(Organisation::code)
                .findFirst()
                .orElse("");
    }

    private Set<OrganisationKind> kindsAsked(MethodologyId methodology, Actor actor) {
        try {
            return services.methodologies().methodology(methodology, actor).methodology().forms().stream()
                    .map(Form::kind)
                    .collect(Collectors.toSet());
        } catch (NotFound unknown) {
            // The service refuses the campaign for this reason, in its own words.
            return Set.of();
        }
    }
}

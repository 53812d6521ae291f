package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.Trial;
import ru.orientir.reporting.Trial.Difference;
import ru.orientir.reporting.Trial.Figure;
import ru.orientir.reporting.Trial.OfOneVersion;
import ru.orientir.reporting.Trial.Retargeted;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.rest.methodology.MethodologyJson.Version;
import ru.orientir.rest.request.Paging;

/**
 * What the results of a campaign would have been by another version.
 *
 * @param before the campaign's own version
 * @param after the version tried
 * @param basis edition, or live where the campaign has none
 * @param edition whose answers were calculated with: the latest published one, else the latest; absent when live
 * @param compared how many results both versions can have
 * @param changed of these, how many have another value, status, points or level, or are there by one version only
 * @param added indicators and criteria that only the version tried has
 * @param removed those that only the campaign's own version has
 * @param retargeted planned values for the campaign's period that would be others; by themselves they change no result
 * @param changes how the versions differ; {@code because} of an item names places in this list, counted from 0
 * @param items the page of the changed results: the region, the other territories, then the organisations, each by code
 * @param total as many as changed
 */
public record TrialJson(
        long campaign,
        Version before,
        Version after,
        String basis,
        @MayBeAbsent Integer edition,
        int compared,
        int unchanged,
        int changed,
        List<OfOneJson> added,
        List<OfOneJson> removed,
        List<RetargetedJson> retargeted,
        List<ChangeJson> changes,
        List<DifferenceJson> items,
        int total,
        int page,
        int size) {

    static TrialJson of(Trial trial, Paging paging) {
        return new TrialJson(
                trial.campaign(),
                Version.of(trial.comparison().before().id()),
                Version.of(trial.tried()),
                trial.edition().isPresent() ? "edition" : "live",
                trial.edition().map(Edition::n).orElse(null),
                trial.compared(),
                trial.unchanged(),
                trial.changed(),
                OfOneJson.of(trial.added()),
                OfOneJson.of(trial.removed()),
                trial.retargeted().stream().map(RetargetedJson::of).toList(),
                ChangeJson.of(trial.comparison().changes()),
                trial.differences().stream().map(DifferenceJson::of).toList(),
                trial.changed(),
                paging.page(),
                paging.size());
    }

    /**
     * An indicator or a criterion that one version only has.
     *
     * @param subjects how many organisations and territories have a result of it
     */
    public record OfOneJson(String indicator, int subjects) {

        static List<OfOneJson> of(List<OfOneVersion> codes) {
            return codes.stream()
                    .map(code -> new OfOneJson(code.indicator(), code.subjects()))
                    .toList();
        }
    }

    /**
     * A planned value that would be another.
     *
     * @param tier region, municipality or organisation
     * @param before absent where the campaign's own version has none
     * @param after absent where the version tried has none
     */
    public record RetargetedJson(
            String indicator, String tier, @MayBeAbsent BigDecimal before, @MayBeAbsent BigDecimal after) {

        static RetargetedJson of(Retargeted retargeted) {
            return new RetargetedJson(
                    retargeted.indicator(),
                    retargeted.tier().code(),
                    retargeted.before().orElse(null),
                    retargeted.after().orElse(null));
        }
    }

    /**
     * One result that would be another.
     *
     * @param organisation the code of an organisation or of a territory
     * @param subject organisation, authority (a МОУО's own form) or territory
     * @param indicator the code of the indicator or criterion, or total
     * @param before absent where there was no such result
     * @param after absent where there would be no such result
     * @param because places in changes, counted from 0
     */
    public record DifferenceJson(
            String organisation,
            String name,
            String subject,
            String indicator,
            @MayBeAbsent FigureJson before,
            @MayBeAbsent FigureJson after,
            List<Integer> because) {

        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(
                    difference.organisation(),
                    difference.name(),
                    difference.subject().code(),
                    difference.indicator(),
                    FigureJson.of(difference.before()),
                    FigureJson.of(difference.after()),
                    difference.because());
        }
    }

    /** What is compared of a result. Numbers that do not exist are left out, never 0. */
    public record FigureJson(
            @MayBeAbsent BigDecimal value, String status, @MayBeAbsent BigDecimal points, @MayBeAbsent String level) {

        static FigureJson of(Optional<Figure> figure) {
            return figure.map(shown -> new FigureJson(
                            shown.value().orElse(null),
                            shown.status().code(),
                            shown.points().orElse(null),
                            shown.level().orElse(null)))
                    .orElse(null);
        }
    }
}

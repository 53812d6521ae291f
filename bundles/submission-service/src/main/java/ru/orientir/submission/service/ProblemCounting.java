package ru.orientir.submission.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.CheckResult;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionService.ProblemCount;
import ru.orientir.submission.service.form.Background;
import ru.orientir.submission.service.form.FormChecks;
import ru.orientir.submission.spi.SubmissionStore;
import ru.orientir.submission.spi.SubmissionStore.Filled;

/**
 * Counts what the checks find in the forms of a page. Read at once and checked anew each time: a count that was kept would
 * be wrong after a change of a reference value, of an earlier campaign, or of an organisation that a МОУО's sums are over.
 */
final class ProblemCounting {

    private final SubmissionStore store;
    private final FormChecks checks;
    private final Backgrounds backgrounds;

    ProblemCounting(SubmissionStore store, FormChecks checks) {
        this.store = store;
        this.checks = checks;
        this.backgrounds = new Backgrounds(store);
    }

    Map<String, ProblemCount> of(Campaign campaign, Methodology methodology, Collection<String> organisations) {
        Map<String, Earlier> earlier = looksBack(methodology) ? store.earlier(campaign, organisations) : Map.of();
        Map<String, ProblemCount> counts = new HashMap<>();
        for (Filled form : store.filled(campaign.id(), organisations)) {
            RosterEntry place = form.place();
            Background background = new Background(
                    form.reference(),
                    earlier.getOrDefault(place.organisation(), Earlier.NOTHING),
                    backgrounds.sums(campaign, methodology, place));
            counts.put(
                    place.organisation(), count(checks.results(methodology, place.kind(), form.content(), background)));
        }
        return counts;
    }

    private static boolean looksBack(Methodology methodology) {
        return methodology.checks().stream()
                .flatMap(check -> check.rule().inputs().stream())
                .map(Operand::of)
                .anyMatch(Operand.Previous.class::isInstance);
    }

    private static ProblemCount count(List<CheckResult> results) {
        int errors = (int) results.stream()
                .filter(result -> result.severity() == Check.Severity.ERROR)
                .count();
        return new ProblemCount(errors, results.size() - errors);
    }
}

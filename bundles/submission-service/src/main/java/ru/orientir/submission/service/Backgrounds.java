package ru.orientir.submission.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Input.EarlierValue;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.submission.Campaign;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.service.form.Background;
import ru.orientir.submission.spi.SubmissionStore;

/** Reads what forms are judged beside: of each form only what its methodology looks at. */
final class Backgrounds {

    private final SubmissionStore store;
    private final References references;

    Backgrounds(SubmissionStore store) {
        this.store = store;
        this.references = new References(store);
    }

    Background of(Campaign campaign, Methodology methodology, RosterEntry place) {
        return new Background(
                references.of(campaign, methodology, place.organisation()),
                looksBack(methodology, place.kind()) ? store.earlier(campaign, place.organisation()) : Earlier.NOTHING,
                sums(campaign, methodology, place));
    }

    /** What of the earlier statements is shown on the form: what it asks again, unless the methodology hides it. */
    static Earlier shown(Earlier earlier, Methodology methodology, OrganisationKind kind) {
        return new Earlier(shown(earlier.period(), methodology, kind), shown(earlier.year(), methodology, kind));
    }

    private static Answers shown(Answers stated, Methodology methodology, OrganisationKind kind) {
        if (stated.byInput().isEmpty()) {
            return stated;
        }
        Map<String, Answer> shown = new HashMap<>();
        methodology.inputs().stream()
                .filter(input -> isShown(input, kind))
                .forEach(input -> shown.put(input.code(), stated.answer(input.code())));
        return Answers.of(shown);
    }

    private static boolean isShown(Input input, OrganisationKind kind) {
        return !input.reference()
                && input.kinds().contains(kind)
                && input.traits().earlier() != EarlierValue.HIDDEN;
    }

    private static boolean looksBack(Methodology methodology, OrganisationKind kind) {
        return methodology.inputs().stream().anyMatch(input -> isShown(input, kind))
                || formulas(methodology)
                        .flatMap(formula -> formula.inputs().stream())
                        .map(Operand::of)
                        .anyMatch(Operand.Previous.class::isInstance);
    }

    private static Stream<Formula> formulas(Methodology methodology) {
        return Stream.concat(
                methodology.indicators().stream().flatMap(indicator -> indicator.formulas().stream()),
                methodology.checks().stream().map(Check::rule));
    }

    Answers sums(Campaign campaign, Methodology methodology, RosterEntry place) {
        if (place.kind() != OrganisationKind.MUNICIPALITY) {
            return Answers.NONE;
        }
        Set<String> summed = new HashSet<>();
        methodology.checks().stream()
                .flatMap(check -> check.rule().inputs().stream())
                .map(Operand::of)
                .filter(Operand.OfOrganisations.class::isInstance)
                .forEach(operand -> summed.add(((Operand.OfOrganisations) operand).input()));
        return summed.isEmpty() ? Answers.NONE : store.sums(campaign.id(), place.territory(), summed);
    }
}

package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.TerritoryTree;

/** What a golden case comes to: one form by itself; or those of a territory, each by itself and all together. */
final class CalculatedCase {

    private static final String TERRITORY = "case";
    private static final String ABOVE = "above-case";

    private final CompiledMethodology methodology;
    private final GoldenCase golden;
    private final List<List<Score>> own = new ArrayList<>();
    private final List<Score> territory;

    CalculatedCase(CompiledMethodology methodology, GoldenCase golden) {
        this.methodology = methodology;
        this.golden = golden;
        List<Respondent> respondents = respondents(golden.given());
        OpenRollUp rollUp = new OpenRollUp(new Scorer(methodology, golden.period()), tree(golden.territory()));
        if (!isOneForm()) {
            respondents.forEach(rollUp::observe);
        }
        respondents.forEach(respondent -> own.add(rollUp.add(respondent)));
        this.territory = isOneForm() ? List.of() : rollUp.territory(TERRITORY);
    }

    private static TerritoryTree tree(Optional<Tier> tier) {
        return tier.filter(Tier.REGION::equals).isPresent()
                ? new TerritoryTree(TERRITORY, Map.of())
                : new TerritoryTree(ABOVE, Map.of(TERRITORY, ABOVE));
    }

    private static List<Respondent> respondents(List<Given> given) {
        List<Respondent> respondents = new ArrayList<>();
        for (Given one : given) {
            respondents.add(new Respondent(
                    String.valueOf(respondents.size() + 1),
                    one.kind(),
                    TERRITORY,
                    one.reported() ? Report.ACCEPTED : Report.NONE,
                    one.answers(),
                    one.earlier(),
                    Optional.empty()));
        }
        return respondents;
    }

    private boolean isOneForm() {
        return golden.territory().isEmpty();
    }

    /** The scores that the case is about: of the one form, or of the territory. */
    List<Score> result() {
        return isOneForm() ? own(0) : territory;
    }

    /** The scores of one of its forms. */
    List<Score> own(int number) {
        return own.get(number);
    }

    /** The recommendations to the one form, or to the territory. */
    List<Recommendation> recommendations() {
        if (golden.territory().isPresent()) {
            return methodology.recommendations(golden.territory().get(), Optional.empty(), territory);
        }
        OrganisationKind kind = golden.given().get(0).kind();
        return methodology.recommendations(Tier.of(kind), Optional.of(kind), own(0));
    }

    /** The checks that one of its forms breaks. */
    List<Check> broken(int number) {
        Given one = golden.given().get(number);
        Answers organisations = one.kind() == OrganisationKind.MUNICIPALITY ? organisations() : Answers.NONE;
        return methodology.broken(one.kind(), one.answers(), one.earlier(), organisations);
    }

    /** The sums over the organisations that reported; a МОУО is none of them. */
    private Answers organisations() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Given one : golden.given()) {
            if (one.reported() && one.kind() != OrganisationKind.MUNICIPALITY) {
                one.answers().byInput().forEach((input, answer) -> {
                    if (answer instanceof Answer.Given given && given.value() instanceof Value.Number number) {
                        sums.merge(input, number.value(), BigDecimal::add);
                    }
                });
            }
        }
        Map<String, Answer> answers = new TreeMap<>();
        sums.forEach((input, sum) -> answers.put(input, Answer.Given.of(new Value.Number(sum))));
        return Answers.of(answers);
    }
}

package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.Respondent.Report;
import ru.orientir.scoring.Respondent.Source;
import ru.orientir.scoring.RollUp;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoringEngine;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.TerritoryTree;

/** Respondents of a test, in the territories {@code north} and {@code south} of {@code region}. */
final class Roster {

    static final TerritoryTree TREE = new TerritoryTree("region", Map.of("north", "region", "south", "region"));

    private final List<Respondent> respondents = new ArrayList<>();

    static Respondent school(String code, String territory, Report report, Object... answers) {
        return respondent(OrganisationKind.SCHOOL, code, territory, report, answers);
    }

    static Respondent respondent(
            OrganisationKind kind, String code, String territory, Report report, Object... answers) {
        return new Respondent(
                code,
                kind,
                territory,
                report,
                answers(answers),
                Earlier.NOTHING,
                report == Report.NONE ? Optional.empty() : Optional.of(new Source(code.hashCode(), 3)));
    }

    /** The same respondent with what it stated for the period before and for the year before. */
    static Respondent earlier(Respondent respondent, Answers period, Answers year) {
        return new Respondent(
                respondent.organisation(),
                respondent.kind(),
                respondent.territory(),
                respondent.report(),
                respondent.answers(),
                new Earlier(period, year),
                respondent.source());
    }

    /** The score with a code. */
    static Score score(List<Score> scores, String code) {
        return scores.stream()
                .filter(score -> score.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Codes and answers by turns; a string or a whole number is a number, a {@link Value} is itself, {@code null} is «не применимо». */
    static Answers answers(Object... codesAndAnswers) {
        Map<String, Answer> byInput = new TreeMap<>();
        for (int i = 0; i < codesAndAnswers.length; i += 2) {
            byInput.put((String) codesAndAnswers[i], answer(codesAndAnswers[i + 1]));
        }
        return Answers.of(byInput);
    }

    private static Answer answer(Object answer) {
        if (answer == null) {
            return new Answer.NotApplicable("нет таких классов");
        }
        if (answer instanceof Value value) {
            return Answer.Given.of(value);
        }
        if (answer instanceof Boolean yes) {
            return Answer.Given.of(new Value.YesNo(yes));
        }
        return answer instanceof Answer ready ? ready : Answer.Given.number(answer.toString());
    }

    Roster school(String code, String territory, Object... answers) {
        respondents.add(school(code, territory, Report.ACCEPTED, answers));
        return this;
    }

    /** One that did not report, with its reference values. */
    Roster silent(String code, String territory, Object... answers) {
        respondents.add(school(code, territory, Report.NONE, answers));
        return this;
    }

    Roster with(Respondent respondent) {
        respondents.add(respondent);
        return this;
    }

    List<Respondent> respondents() {
        return respondents;
    }

    RollUp rolledUp(ScoringEngine engine, Methodology methodology) {
        RollUp rollUp = engine.rollUp(methodology, MethodologyDraft.YEAR, TREE);
        respondents.forEach(rollUp::observe);
        respondents.forEach(rollUp::add);
        return rollUp;
    }

    /** The score of the first indicator over the region. */
    Score region(ScoringEngine engine, Methodology methodology) {
        return rolledUp(engine, methodology).territory("region").get(0);
    }

    /** How a result of the first one's own form came about. */
    ScoreTrace own(ScoringEngine engine, Methodology methodology, String code) {
        Respondent first = respondents.get(0);
        return rolledUp(engine, methodology).explain(code, first.organisation(), Subject.ORGANISATION, List.of(first));
    }

    /** How a result of a territory came about. */
    ScoreTrace territory(ScoringEngine engine, Methodology methodology, String code, String territory) {
        return rolledUp(engine, methodology).explain(code, territory, Subject.TERRITORY, respondents);
    }
}

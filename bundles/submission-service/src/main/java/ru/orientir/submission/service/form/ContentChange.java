package ru.orientir.submission.service.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.Content;
import ru.orientir.submission.Problem;
import ru.orientir.submission.SubmissionService.Change;
import ru.orientir.submission.service.form.AnswerRules.Ruling;

/**
 * A respondent's change, looked at by the methodology.
 *
 * @param answers those that may be saved
 * @param explanations likewise
 * @param problems what is wrong with the others; nothing of the change is saved unless this is empty
 */
public record ContentChange(Map<String, Answer> answers, Map<String, String> explanations, List<Problem> problems) {

    public ContentChange {
        answers = Map.copyOf(answers);
        explanations = Map.copyOf(explanations);
        problems = List.copyOf(problems);
    }

    public static ContentChange of(Change change, Methodology methodology, OrganisationKind kind) {
        Map<String, Answer> answers = new HashMap<>();
        Map<String, String> explanations = new HashMap<>();
        ToldProblems problems = new ToldProblems();
        new TreeMap<>(change.answers()).forEach((code, answer) -> {
            Optional<Input> input = methodology.input(code);
            if (input.isEmpty()) {
                problems.add(new Problem("answer.input.unknown", code, "В методике нет такого показателя."));
                return;
            }
            Ruling ruling = AnswerRules.ofRespondent(input.get(), kind, answer, code);
            if (ruling instanceof Ruling.Kept kept) {
                answers.put(code, kept.answer());
            } else if (ruling instanceof Ruling.Refused refused) {
                problems.addAll(refused.problems());
            }
        });
        new TreeMap<>(change.explanations()).forEach((check, text) -> {
            String field = "explanations." + check;
            Optional<Problem> problem = methodology.checks().stream()
                            .noneMatch(known -> known.code().equals(check))
                    ? Optional.of(new Problem("explanation.check.unknown", field, "В методике нет такого контроля."))
                    : FreeText.problem(field, text, FreeText.REASON);
            problem.ifPresentOrElse(problems::add, () -> explanations.put(check, text));
        });
        return new ContentChange(answers, explanations, problems.list());
    }

    /** A content with this change put over it. */
    public Content over(Content before) {
        SortedMap<String, String> merged = new TreeMap<>(before.explanations());
        explanations.forEach((check, text) -> {
            if (text.isBlank()) {
                merged.remove(check);
            } else {
                merged.put(check, text);
            }
        });
        return new Content(before.answers().with(answers), merged, before.remarks());
    }

    /** The codes of the inputs whose answers differ, in order. */
    public static List<String> changed(Answers before, Answers after) {
        TreeMap<String, Answer> union = new TreeMap<>(before.byInput());
        union.putAll(after.byInput());
        return union.keySet().stream()
                .filter(code -> !before.answer(code).equals(after.answer(code)))
                .toList();
    }
}

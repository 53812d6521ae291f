package ru.orientir.submission.service.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.Problem;

/** Whether an answer may be saved, by its input: what it is asked of, its type, its range, its words. */
public final class AnswerRules {

    private AnswerRules() {}

    /**
     * Looks at one answer of a respondent.
     *
     * @param field how the answer is named to its author
     * @return the answer as it is kept (a text that stands for a number becomes one), or what is wrong with it
     */
    public static Ruling ofRespondent(Input input, OrganisationKind kind, Answer answer, String field) {
        if (input.reference()) {
            return Ruling.refused(
                    "answer.input.reference",
                    field,
                    "Это справочное значение: его загружает оператор, вносить его не нужно.");
        }
        return of(input, kind, answer, field);
    }

    /** Looks at one reference value. */
    public static Ruling ofReference(Input input, OrganisationKind kind, Answer answer, String field) {
        if (!input.reference()) {
            return Ruling.refused(
                    "answer.input.not-reference", field, "Это не справочное значение: его вносит сама организация.");
        }
        return of(input, kind, answer, field);
    }

    private static Ruling of(Input input, OrganisationKind kind, Answer answer, String field) {
        if (!input.kinds().contains(kind)) {
            return Ruling.refused(
                    "answer.input.foreign", field, "Организации этого вида такой показатель не заполняют.");
        }
        if (answer instanceof Answer.Given given) {
            return given(input, given, field);
        }
        if (answer instanceof Answer.NotApplicable none) {
            return notApplicable(input, none, field);
        }
        return new Ruling.Kept(Answer.MISSING);
    }

    private static Ruling notApplicable(Input input, Answer.NotApplicable answer, String field) {
        if (!input.notApplicable()) {
            return Ruling.refused(
                    "answer.not-applicable.forbidden", field, "Методика не допускает здесь ответа «не применимо».");
        }
        return FreeText.required(field + ".notApplicable", answer.reason(), FreeText.REASON)
                .<Ruling>map(problem -> new Ruling.Refused(List.of(problem)))
                .orElseGet(() -> new Ruling.Kept(answer));
    }

    private static Ruling given(Input input, Answer.Given answer, String field) {
        List<Problem> problems = new ArrayList<>();
        note(problems, field + ".source", answer.source(), FreeText.REASON);
        note(problems, field + ".method", answer.method(), FreeText.REASON);
        note(problems, field + ".comment", answer.comment(), FreeText.COMMENT);
        ValueRules.Taken taken = ValueRules.take(input, answer.value(), field);
        taken.problem().ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Ruling.Refused(problems);
        }
        return new Ruling.Kept(
                new Answer.Given(taken.value().orElseThrow(), answer.source(), answer.method(), answer.comment()));
    }

    private static void note(List<Problem> problems, String field, Optional<String> text, int longest) {
        text.flatMap(words -> FreeText.problem(field, words, longest)).ifPresent(problems::add);
    }

    /** What was decided about an answer. */
    public sealed interface Ruling {

        /** It is kept like this. */
        record Kept(Answer answer) implements Ruling {}

        /** It cannot be kept. */
        record Refused(List<Problem> problems) implements Ruling {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        private static Ruling refused(String code, String field, String message) {
            return new Refused(List.of(new Problem(code, field, message)));
        }
    }
}

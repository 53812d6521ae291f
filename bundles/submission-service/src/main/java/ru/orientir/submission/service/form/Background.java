package ru.orientir.submission.service.form;

import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;

/**
 * What a form is judged beside its own answers.
 *
 * @param reference the reference values of the organisation
 * @param earlier what it stated for earlier periods
 * @param organisations of a МОУО's form: the sums over the organisations of its territory, by input; nothing of all others
 */
public record Background(Answers reference, Earlier earlier, Answers organisations) {

    public static final Background NOTHING = new Background(Answers.NONE, Earlier.NOTHING, Answers.NONE);

    /** What the respondent and the operator have stated, for calculating with. */
    public Answers with(Answers answers) {
        return reference.byInput().isEmpty() ? answers : answers.with(reference.byInput());
    }
}

package ru.orientir.rest.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Value;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One answer: a value, or why there is none. A missing answer is not listed.
 *
 * @param value a number, true or false, or a text
 * @param notApplicable the reason why the question does not concern the respondent
 */
public record AnswerJson(
        @MayBeAbsent
                @Schema(
                        description = "Число, да/нет (true, false) или текст",
                        oneOf = {BigDecimal.class, Boolean.class, String.class})
                Object value,
        @MayBeAbsent String source,
        @MayBeAbsent String method,
        @MayBeAbsent String comment,
        @MayBeAbsent String notApplicable) {

    public static SortedMap<String, AnswerJson> of(Answers answers) {
        SortedMap<String, AnswerJson> json = new TreeMap<>();
        answers.byInput().forEach((input, answer) -> json.put(input, of(answer)));
        return json;
    }

    /** An answer that is missing has neither a value nor a reason. */
    public static AnswerJson of(Answer answer) {
        if (answer instanceof Answer.Given given) {
            return new AnswerJson(
                    plain(given.value()),
                    given.source().orElse(null),
                    given.method().orElse(null),
                    given.comment().orElse(null),
                    null);
        }
        if (answer instanceof Answer.NotApplicable notApplicable) {
            return new AnswerJson(null, null, null, null, notApplicable.reason());
        }
        return new AnswerJson(null, null, null, null, null);
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Number number) {
            return number.value();
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.value();
        }
        return ((Value.Text) value).value();
    }
}

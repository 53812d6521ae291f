package ru.orientir.rest.submission;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Map;
import ru.orientir.indicator.Answer;

/**
 * The body of a save: by the code of the input an answer, or null to clear it; under {@code explanations} a text by the
 * code of the check, or null to remove it.
 */
@JsonDeserialize(using = AnswersChangeReader.class)
public record AnswersChange(Map<String, Answer> answers, Map<String, String> explanations) {
    public AnswersChange {
        answers = Map.copyOf(answers);
        explanations = Map.copyOf(explanations);
    }
}

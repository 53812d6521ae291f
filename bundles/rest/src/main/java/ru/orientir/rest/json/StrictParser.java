package ru.orientir.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

/** Judges every token of a document: numbers by their written form, texts by their characters. */
final class StrictParser extends JsonParserDelegate {

    /** Forms have some hundred inputs; ten thousand of them make of one save some thirty megabytes of answers and refusals. */
    private static final int MOST_MEMBERS = 1_000;

    /** More than the codes that a roster may name. */
    private static final int MOST_ELEMENTS = 20_000;

    StrictParser(JsonParser parser) {
        super(parser);
    }

    /** @throws RequestProblem at the first token that nobody should have to deal with */
    void judgeAll() throws IOException {
        for (JsonToken token = nextToken(); token != null; token = nextToken()) {
            judgeCount(token);
            switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> judgeNumber();
                case VALUE_STRING, FIELD_NAME -> judgeText();
                default -> {
                    // Nothing to judge.
                }
            }
        }
    }

    private void judgeCount(JsonToken token) {
        JsonStreamContext within = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
        int most = within.inObject() ? MOST_MEMBERS : MOST_ELEMENTS;
        if (within.getEntryCount() > most) {
            throw RequestProblem.of(
                    ProblemKind.TOO_LARGE,
                    "json.too-many",
                    within.inObject()
                            ? "В одном объекте не больше " + MOST_MEMBERS
                                    + " полей. Разделите данные на несколько запросов."
                            : "В одном списке не больше " + MOST_ELEMENTS + " значений. Разделите его.");
        }
    }

    private void judgeNumber() throws IOException {
        if (!WrittenNumber.isAcceptable(getText())) {
            throw RequestProblem.invalid(
                    field(getParsingContext().pathAsPointer()),
                    "number.unacceptable",
                    "Укажите обычное число, не длиннее 38 цифр, без минуса перед нулём.");
        }
    }

    private void judgeText() throws IOException {
        if (WrittenText.hasForbidden(getText())) {
            throw RequestProblem.of(
                    ProblemKind.MALFORMED, "text.control", "Уберите из текста управляющие и повреждённые знаки.");
        }
    }

    /** Names a place for a user: {@code entry.from}; the value of an answer is named by its input. */
    private static String field(JsonPointer place) {
        String path = place.toString().substring(1).replace('/', '.');
        return path.endsWith(".value") ? path.substring(0, path.length() - ".value".length()) : path;
    }
}

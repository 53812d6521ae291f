package ru.orientir.submission.service.load;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.submission.AnswerRow;
import ru.orientir.submission.Problem;
import ru.orientir.submission.service.form.AnswerRules;
import ru.orientir.submission.service.form.AnswerRules.Ruling;

/** The rows of a file as answers, by organisation and input, or what is wrong with them. */
public final class RowReading {

    private static final String NO_REASON = "причина в загруженном файле не указана";

    /** Which of the two kinds of values a file holds. */
    public enum Values {
        ANSWERS,
        REFERENCE
    }

    private final Map<String, Input> inputs;
    private final Map<String, OrganisationKind> kinds;
    private final Values values;
    private final SortedMap<String, Map<String, Answer>> byOrganisation = new TreeMap<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final RowProblems problems = new RowProblems();

    private RowReading(Map<String, OrganisationKind> kinds, Methodology methodology, Values values) {
        this.inputs = methodology.inputs().stream().collect(Collectors.toMap(Input::code, Function.identity()));
        this.kinds = kinds;
        this.values = values;
    }

    /**
     * Reads rows.
     *
     * @param kinds the roster: kinds of organisation by code
     */
    public static RowReading of(
            List<AnswerRow> rows, Map<String, OrganisationKind> kinds, Methodology methodology, Values values) {
        RowReading reading = new RowReading(kinds, methodology, values);
        if (rows.isEmpty()) {
            reading.problems.add(new Problem("rows.empty", "", "В файле нет строк со значениями."));
        }
        rows.forEach(reading::read);
        return reading;
    }

    /** By code, so that rows of the database are locked in one order. */
    public SortedMap<String, Map<String, Answer>> byOrganisation() {
        return byOrganisation;
    }

    /** Empty when every row can be taken. */
    public List<Problem> problems() {
        return problems.list();
    }

    /** The number of the first row about an organisation. */
    public int firstRow(String organisation) {
        return firstRows.get(organisation);
    }

    private void read(AnswerRow row) {
        Input input = inputs.get(row.input());
        OrganisationKind kind = kinds.get(row.organisation());
        if (kind == null) {
            problems.add(
                    "organisation.unknown",
                    row.number(),
                    "organisation",
                    "В перечне участников нет организации с кодом «" + row.organisation() + "».");
        }
        if (input == null) {
            problems.add(
                    "answer.input.unknown",
                    row.number(),
                    "input",
                    "В методике нет показателя с кодом «" + row.input() + "».");
        }
        if (kind != null && input != null) {
            put(row, input, kind);
        }
    }

    private void put(AnswerRow row, Input input, OrganisationKind kind) {
        String field = RowProblems.field(row.number(), "value");
        Answer answer = answer(row.value());
        Ruling ruling = values == Values.REFERENCE
                ? AnswerRules.ofReference(input, kind, answer, field)
                : AnswerRules.ofRespondent(input, kind, answer, field);
        if (ruling instanceof Ruling.Refused refused) {
            refused.problems().forEach(problems::add);
            return;
        }
        Map<String, Answer> answers = byOrganisation.computeIfAbsent(row.organisation(), code -> new HashMap<>());
        firstRows.putIfAbsent(row.organisation(), row.number());
        if (answers.put(row.input(), ((Ruling.Kept) ruling).answer()) != null) {
            problems.add(
                    "row.repeated",
                    row.number(),
                    "input",
                    "Значение показателя «" + row.input() + "» этой организации в файле уже есть.");
        }
    }

    private static Answer answer(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Answer.MISSING;
        }
        if (stripped.length() >= 3) {
            String head = stripped.substring(0, 3).toLowerCase(Locale.ROOT);
            String rest = stripped.substring(3).strip();
            if (("н/п".equals(head) || "n/a".equals(head)) && (rest.isEmpty() || rest.startsWith(":"))) {
                String reason = rest.isEmpty() ? "" : rest.substring(1).strip();
                return new Answer.NotApplicable(reason.isEmpty() ? NO_REASON : reason);
            }
        }
        return Answer.Given.of(new Value.Text(stripped));
    }
}

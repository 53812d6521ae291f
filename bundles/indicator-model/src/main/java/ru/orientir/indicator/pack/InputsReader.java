package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Input.Option;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.lint.Draft.InputNote;
import ru.orientir.indicator.spelling.Excerpt;

/** Reads {@code inputs}: what is asked, and what is loaded as reference. */
final class InputsReader {

    /** Words of the formula language. */
    private static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "yes",
            "no",
            "true",
            "false",
            "if",
            "min",
            "max",
            "abs",
            "round",
            "sum",
            "count",
            "given",
            "previous",
            "organisations",
            "value",
            "points",
            "level",
            "attainment",
            "deviation");

    private final Reading reading;
    private final Map<String, String> populations;
    private final TraitsReader traits;
    private final Map<String, InputNote> notes = new LinkedHashMap<>();

    InputsReader(Reading reading, Map<String, String> populations, PeriodKind period) {
        this.reading = reading;
        this.traits = new TraitsReader(reading, period);
        this.populations = populations;
    }

    List<Input> read(List<Entry> entries) {
        List<Input> inputs = new ArrayList<>();
        for (Entry entry : entries) {
            if (reading.scalars().isInputCode(entry.key(), entry.position())) {
                if (RESERVED.contains(entry.key())) {
                    reading.findings()
                            .error(
                                    "input.code.reserved",
                                    "«" + entry.key()
                                            + "» — слово языка формул. Дайте исходному показателю другой код.",
                                    entry.position());
                }
                inputs.add(input(entry));
            }
        }
        return inputs;
    }

    /** What was said about the inputs beside what they keep, by their codes. */
    Map<String, InputNote> notes() {
        return notes;
    }

    /** The names that formulas may use. */
    static Map<String, Formula.Type> names(List<Input> inputs) {
        Map<String, Formula.Type> names = new LinkedHashMap<>();
        for (Input input : inputs) {
            names.put(
                    input.code(),
                    switch (input.type()) {
                        case COUNT, DECIMAL -> Formula.Type.NUMBER;
                        case YES_NO -> Formula.Type.YES_NO;
                        case CHOICE, TEXT, LINK, FILE -> Formula.Type.TEXT;
                    });
        }
        return names;
    }

    private Input input(Entry entry) {
        Fields fields = new Fields(entry.value(), reading);
        InputType type = fields.word("type", Words.TYPES).orElse(InputType.TEXT);
        Input input = new Input(
                entry.key(),
                fields.text("label"),
                type,
                fields.optionalText("unit"),
                KindsReader.read(fields, "for", reading),
                fields.flag("reference"),
                fields.flag("notApplicable"),
                fields.optionalDecimal("min"),
                fields.optionalDecimal("max"),
                options(fields, type),
                fields.optionalText("source"),
                fields.optionalText("method"),
                fields.optionalText("help"),
                fields.word("use", Words.USES, false),
                traits.read(fields, type),
                entry.position());
        range(fields, input);
        notes.put(entry.key(), new InputNote(fields.optionalText("symbol"), population(fields, "counts")));
        fields.finish();
        return input;
    }

    private List<Option> options(Fields fields, InputType type) {
        List<Option> options = new ArrayList<>();
        Codes codes = new Codes(reading, "input.option.twice", "другим вариантом");
        for (Node node : fields.list("options")) {
            Fields option = new Fields(node, reading);
            options.add(new Option(codes.read(option), option.text("label")));
            option.finish();
        }
        if ((type == InputType.CHOICE) == options.isEmpty()) {
            reading.findings()
                    .error(
                            "input.options",
                            type == InputType.CHOICE
                                    ? "У выбора (choice) должны быть варианты ответа: options."
                                    : "Варианты ответа (options) бывают только у типа choice.",
                            fields.position("options"));
        }
        return options;
    }

    private void range(Fields fields, Input input) {
        boolean number = input.type() == InputType.COUNT || input.type() == InputType.DECIMAL;
        Optional<BigDecimal> minimum = input.minimum();
        Optional<BigDecimal> maximum = input.maximum();
        if (!number && (minimum.isPresent() || maximum.isPresent())) {
            reading.findings()
                    .error(
                            "input.range",
                            "Границы (min, max) бывают только у чисел.",
                            fields.position(minimum.isPresent() ? "min" : "max"));
        } else if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            reading.findings().error("input.range", "Нижняя граница больше верхней.", fields.position("min"));
        }
    }

    private Optional<String> population(Fields fields, String key) {
        return fields.find(key).flatMap(node -> population(node, populations, reading));
    }

    /** The code of one of the populations that the pack lists. */
    static Optional<String> population(Node node, Map<String, String> populations, Reading reading) {
        Optional<String> code = reading.scalars().text(node);
        if (code.isPresent() && !populations.containsKey(code.get())) {
            reading.findings()
                    .error(
                            "population.unknown",
                            "Совокупности «" + Excerpt.of(code.get()) + "» нет в populations."
                                    + reading.hint(code.get(), populations.keySet()),
                            YamlSource.position(node));
            return Optional.empty();
        }
        return code;
    }
}

package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Input.Option;
import ru.orientir.indicator.Input.Traits;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
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
    private final Set<String> untyped = new HashSet<>();

    InputsReader(Reading reading, Map<String, String> populations, PeriodKind period) {
        this.reading = reading;
        this.traits = new TraitsReader(reading, period);
        this.populations = populations;
    }

    List<Input> read(List<Entry> entries) {
        List<Input> inputs = new ArrayList<>();
        Amount amount = Amount.ofInputs(reading.findings());
        for (Entry entry : entries) {
            amount.add(1, entry.position());
            if (amount.isExceeded()) {
                break;
            }
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

    /** The codes of the inputs whose type cannot be read: nothing more can be said of what depends on it. */
    Set<String> untyped() {
        return untyped;
    }

    /** The names that formulas may use, but for the {@link #untyped()}. */
    Map<String, Formula.Type> names(List<Input> inputs) {
        Map<String, Formula.Type> names = new LinkedHashMap<>();
        for (Input input : inputs) {
            if (!untyped.contains(input.code())) {
                names.put(input.code(), type(input));
            }
        }
        return names;
    }

    private static Formula.Type type(Input input) {
        return switch (input.type()) {
            case COUNT, DECIMAL -> Formula.Type.NUMBER;
            case YES_NO -> Formula.Type.YES_NO;
            case CHOICE, TEXT, LINK, FILE -> Formula.Type.TEXT;
        };
    }

    private Input input(Entry entry) {
        Fields fields = new Fields(entry.value(), reading);
        Optional<InputType> type = fields.word("type", Words.TYPES);
        if (type.isEmpty()) {
            untyped.add(entry.key());
        }
        String label = fields.text("label");
        Optional<String> unit = fields.optionalText("unit");
        Set<OrganisationKind> kinds = KindsReader.read(fields, "for", reading);
        boolean reference = fields.flag("reference");
        boolean notApplicable = fields.flag("notApplicable");
        Optional<BigDecimal> minimum = fields.optionalDecimal("min");
        Optional<BigDecimal> maximum = fields.optionalDecimal("max");
        List<Option> options = options(fields);
        Optional<String> source = fields.optionalText("source");
        Optional<String> method = fields.optionalText("method");
        Optional<String> help = fields.optionalText("help");
        boolean context = fields.word("use", Words.USES, false);
        Traits read = traits.read(fields);
        type.ifPresent(known -> {
            fits(fields, known, options);
            fits(fields, known, minimum, maximum);
            traits.fits(fields, read, known);
        });
        notes.put(entry.key(), new InputNote(fields.optionalText("symbol"), population(fields, "counts")));
        fields.finish();
        return new Input(
                entry.key(),
                label,
                type.orElse(InputType.TEXT),
                unit,
                kinds,
                reference || fields.isDoubtful("reference"),
                notApplicable || fields.isDoubtful("notApplicable"),
                minimum,
                maximum,
                options,
                source,
                method,
                help,
                context,
                read,
                entry.position());
    }

    private List<Option> options(Fields fields) {
        List<Option> options = new ArrayList<>();
        Codes codes = new Codes(reading, "input.option.twice", "другим вариантом");
        for (Node node : fields.list("options")) {
            Fields option = new Fields(node, reading);
            options.add(new Option(codes.read(option), option.text("label")));
            option.finish();
        }
        return options;
    }

    private void fits(Fields fields, InputType type, List<Option> options) {
        if ((type == InputType.CHOICE) == options.isEmpty()) {
            reading.findings()
                    .error(
                            "input.options",
                            type == InputType.CHOICE
                                    ? "У выбора (choice) должны быть варианты ответа: options."
                                    : "Варианты ответа (options) бывают только у типа choice.",
                            fields.position("options"));
        }
    }

    private void fits(Fields fields, InputType type, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        boolean number = type == InputType.COUNT || type == InputType.DECIMAL;
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

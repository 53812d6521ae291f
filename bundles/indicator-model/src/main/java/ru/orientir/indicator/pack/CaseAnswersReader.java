package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.indicator.spelling.Excerpt;

/** Reads the answers of one organisation of a worked example. */
final class CaseAnswersReader {

    private final Reading reading;
    private final Map<String, Input> inputs;
    private final Set<String> untyped;

    /** @param untyped the codes of the inputs whose type cannot be read, so that no answer can be judged */
    CaseAnswersReader(Reading reading, List<Input> inputs, Set<String> untyped) {
        this.reading = reading;
        this.untyped = untyped;
        this.inputs = inputs.stream()
                .collect(Collectors.toMap(Input::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** @param reported for a silent organisation only reference values are known */
    Answers read(List<Entry> entries, OrganisationKind kind, boolean reported) {
        return read(entries, kind, reported, this::isWithin);
    }

    /** What was stated before: whether or not the organisation reports today, and by the bounds of its time. */
    Answers earlier(List<Entry> entries, OrganisationKind kind) {
        return read(entries, kind, true, (input, number, node) -> true);
    }

    private Answers read(List<Entry> entries, OrganisationKind kind, boolean reported, Bounds bounds) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Input input = inputs.get(entry.key());
            if (input == null) {
                error(
                        "case.input.unknown",
                        "Исходного показателя «" + Excerpt.of(entry.key()) + "» в методике нет."
                                + reading.hint(entry.key(), inputs.keySet()),
                        entry);
            } else if (!input.kinds().contains(kind)) {
                error(
                        "case.input.kind",
                        "«" + entry.key() + "» не спрашивают у вида организаций " + kind.code() + ".",
                        entry);
            } else if (!reported && !input.reference()) {
                error(
                        "case.input.silent",
                        "Организация не отчиталась (silent): у неё бывают только справочные значения (reference).",
                        entry);
            } else {
                answer(input, entry.value(), bounds).ifPresent(answer -> answers.put(entry.key(), answer));
            }
        }
        return Answers.of(answers);
    }

    private Optional<Answer> answer(Input input, Node node, Bounds bounds) {
        if (node instanceof MappingNode) {
            Fields fields = new Fields(node, reading);
            Answer answer = new Answer.NotApplicable(fields.text("notApplicable"));
            fields.finish();
            if (!input.notApplicable()) {
                reading.findings()
                        .error(
                                "case.answer",
                                "Для «" + input.code() + "» ответ «не применимо» не предусмотрен.",
                                YamlSource.position(node));
            }
            return Optional.of(answer);
        }
        return untyped.contains(input.code())
                ? Optional.empty()
                : value(input, node, bounds).map(Answer.Given::of);
    }

    private Optional<Value> value(Input input, Node node, Bounds bounds) {
        return switch (input.type()) {
            case COUNT, DECIMAL ->
                reading.scalars()
                        .decimal(node)
                        .filter(number -> fits(input, number, node) && bounds.hold(input, number, node))
                        .map(Value.Number::new);
            case YES_NO -> reading.scalars().flag(node).map(Value.YesNo::new);
            case CHOICE -> option(input, node).map(Value.Text::new);
            case TEXT, LINK, FILE -> reading.scalars().text(node).map(Value.Text::new);
        };
    }

    /** Where a choice has no options, that was said of itself. */
    private Optional<String> option(Input input, Node node) {
        return input.options().isEmpty()
                ? Optional.empty()
                : reading.scalars()
                        .word(
                                node,
                                input.options().stream()
                                        .collect(
                                                Collectors.toMap(Input.Option::code, Input.Option::code, (a, b) -> a)));
    }

    private boolean fits(Input input, BigDecimal number, Node node) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0;
        if (input.type() == InputType.COUNT && !whole) {
            reading.findings()
                    .error("case.answer", "Здесь должно быть целое число, ноль или больше.", YamlSource.position(node));
            return false;
        }
        return true;
    }

    /** What no form accepts proves nothing. */
    private boolean isWithin(Input input, BigDecimal number, Node node) {
        boolean less =
                input.minimum().filter(least -> number.compareTo(least) < 0).isPresent();
        boolean more =
                input.maximum().filter(most -> number.compareTo(most) > 0).isPresent();
        if (less || more) {
            reading.findings()
                    .error(
                            "case.answer",
                            "Такой ответ на «" + input.code() + "» форма не примет: "
                                    + (less
                                            ? "он меньше min, " + plain(input.minimum())
                                            : "он больше max, " + plain(input.maximum()))
                                    + ". Исправьте пример или границу.",
                            YamlSource.position(node));
        }
        return !less && !more;
    }

    private static String plain(Optional<BigDecimal> bound) {
        return bound.orElseThrow().toPlainString();
    }

    /** Whether a number may be answered; if not, that was said. */
    @FunctionalInterface
    private interface Bounds {
        boolean hold(Input input, BigDecimal number, Node node);
    }

    private void error(String code, String message, Entry entry) {
        reading.findings().error(code, message, entry.position());
    }
}

package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaContext;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;

/** Reads the formulas of a pack, with their places in it, by where they stand. */
final class Formulas {

    private final Reading reading;
    private final Map<String, Type> inputs;
    private final Set<String> untyped;
    private final boolean stepNamed;
    private final IndicatorFormulas indicators;
    private final Amount amount;

    /**
     * @param untyped the codes of the inputs whose type cannot be read
     * @param stepNamed whether {@code previous} has to say how far back
     * @param criteria the topmost criteria as they stand in the pack
     */
    Formulas(Reading reading, Map<String, Type> inputs, Set<String> untyped, boolean stepNamed, List<Node> criteria) {
        this.reading = reading;
        this.inputs = inputs;
        this.untyped = untyped;
        this.stepNamed = stepNamed;
        this.indicators = new IndicatorFormulas(reading.file(), inputs, untyped, stepNamed, criteria);
        this.amount = Amount.ofFormulas(reading.findings());
    }

    /** The formula of an indicator: what it has to give depends on how it is rolled up. */
    Optional<Formula> indicator(Node node, String code, RollUpRule.By by) {
        String owner = "Показатель «" + code + "».";
        Function<ScalarNode, FormulaReading> read = text -> indicators.read(code, text);
        return switch (by) {
            case SHARE ->
                formula(
                        node,
                        owner,
                        Type.YES_NO,
                        "Свод share считает, для какой доли организаций условие верно: формула должна быть условием, "
                                + "например agreed или programmes > 0.",
                        read);
            case DISTRIBUTION ->
                formula(
                        node,
                        owner,
                        Type.TEXT,
                        "Свод distribution считает ответы на вопрос с выбором: формулой должно быть имя одного "
                                + "исходного показателя типа choice.",
                        read);
            default ->
                formula(
                        node,
                        owner,
                        Type.NUMBER,
                        "Показатель должен давать число. Для ответа «да/нет» пишите if(условие, 1, 0) или свод share.",
                        read);
        };
    }

    /** What the organisations' values are weighed by. */
    Optional<Formula> weight(Node node, String code) {
        return formula(
                node,
                "Вес (weight) в своде показателя «" + code + "».",
                Type.NUMBER,
                "Вес должен быть числом: именем исходного показателя, формулой из них или 1.",
                text -> read(text, FormulaContext.weight(inputs)));
    }

    /** @param ofMunicipality whether nothing but the forms of МОУО are judged */
    Optional<Formula> check(Node node, String code, boolean ofMunicipality) {
        FormulaContext context = ofMunicipality
                ? FormulaContext.checkOfMunicipality(inputs, stepNamed)
                : FormulaContext.check(inputs, stepNamed);
        return formula(
                node,
                "Контроль «" + code + "».",
                Type.YES_NO,
                "Контроль должен быть условием, например diagnosed <= students.",
                text -> read(text, context));
    }

    /** @param results the codes of what has results */
    Optional<Formula> recommendation(Node node, String code, Set<String> results) {
        return formula(
                node,
                "Рекомендация «" + code + "».",
                Type.YES_NO,
                "Рекомендация даётся по условию, например points(\"total\") < 50.",
                text -> read(text, FormulaContext.recommendation(results)));
    }

    private FormulaReading read(ScalarNode text, FormulaContext context) {
        return FormulaParser.parse(text.getValue(), context.withUntyped(untyped), ScalarPlace.of(text, reading.file()));
    }

    private Optional<Formula> formula(
            Node node, String owner, Type type, String otherwise, Function<ScalarNode, FormulaReading> read) {
        if (reading.findings().isFull() || amount.isExceeded()) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            reading.findings().error("pack.text", owner + " Здесь должна быть формула.", YamlSource.position(node));
            return Optional.empty();
        }
        FormulaReading result = read.apply(scalar);
        if (result instanceof FormulaReading.Refused refused) {
            reading.findings().addAll(of(owner, refused.findings()));
            return Optional.empty();
        }
        Formula formula = ((FormulaReading.Read) result).formula();
        amount.add(Amount.nodes(formula.expression()), YamlSource.position(scalar));
        if (formula.type() != type) {
            reading.findings()
                    .error(
                            "formula.result",
                            owner + " " + otherwise,
                            formula.expression().position());
            return Optional.empty();
        }
        return Optional.of(formula);
    }

    private static List<Finding> of(String owner, List<Finding> findings) {
        List<Finding> owned = new ArrayList<>();
        findings.forEach(finding -> owned.add(
                new Finding(finding.severity(), finding.code(), owner + " " + finding.message(), finding.position())));
        return owned;
    }
}

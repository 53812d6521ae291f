package ru.orientir.indicator.pack;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaParser;
import ru.orientir.indicator.formula.FormulaReading;

/** Reads the formulas of a pack, with their places in it. */
final class Formulas {

    private final Reading reading;
    private final Map<String, Type> names;

    Formulas(Reading reading, Map<String, Type> names) {
        this.reading = reading;
        this.names = names;
    }

    /** A formula that gives a number. */
    Optional<Formula> number(Node node) {
        return formula(
                node, Type.NUMBER, "Показатель должен давать число. Для ответа «да/нет» пишите if(условие, 1, 0).");
    }

    /** A formula that holds or does not. */
    Optional<Formula> condition(Node node) {
        return formula(node, Type.YES_NO, "Контроль должен быть условием, например diagnosed <= students.");
    }

    private Optional<Formula> formula(Node node, Type type, String otherwise) {
        if (!(node instanceof ScalarNode scalar)) {
            reading.findings().error("pack.text", "Здесь должна быть формула.", YamlSource.position(node));
            return Optional.empty();
        }
        FormulaReading result = FormulaParser.parse(
                scalar.getValue(),
                ru.orientir.indicator.formula.FormulaContext.indicator(names),
                ScalarPlace.of(scalar, reading.file()));
        if (result instanceof FormulaReading.Refused refused) {
            reading.findings().addAll(refused.findings());
            return Optional.empty();
        }
        Formula formula = ((FormulaReading.Read) result).formula();
        if (formula.type() != type) {
            reading.findings()
                    .error("formula.result", otherwise, formula.expression().position());
            return Optional.empty();
        }
        return Optional.of(formula);
    }
}

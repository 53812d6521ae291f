package ru.orientir.indicator.pack;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.RollUpRule.By;
import ru.orientir.indicator.formula.Formula;

/** Reads {@code rollup}: how a territory's value comes from its organisations. */
final class RollUpReader {

    private final Reading reading;
    private final Formulas formulas;

    RollUpReader(Reading reading, Formulas formulas) {
        this.reading = reading;
        this.formulas = formulas;
    }

    RollUpRule read(Node node, String indicator) {
        Fields fields = new Fields(node, reading);
        By by = fields.word("by", Words.ROLL_UPS).orElse(By.SUMS);
        RollUpRule rule = new RollUpRule(
                by,
                fields.word("over", Words.OVER, RollUpRule.Over.REPORTED),
                KindsReader.read(fields, "kinds", reading),
                weight(fields, by, indicator),
                fields.flag("sharedChildren"));
        fields.finish();
        return rule;
    }

    private Optional<Formula> weight(Fields fields, By by, String indicator) {
        Optional<Node> weight = fields.find("weight");
        if (by == By.WEIGHTED_MEAN && weight.isEmpty()) {
            reading.findings()
                    .error(
                            "rollup.weight",
                            "Показатель «" + indicator + "» сводится как взвешенное среднее (weighted-mean), а вес не "
                                    + "назван. Укажите weight, например weight: students; weight: 1 — простое среднее.",
                            fields.position());
        } else if (by != By.WEIGHTED_MEAN && weight.isPresent()) {
            reading.findings()
                    .error(
                            "rollup.weight",
                            "Показатель «" + indicator + "»: вес в своде бывает только у by: weighted-mean. Уберите "
                                    + "weight или смените свод.",
                            YamlSource.position(weight.get()));
            return Optional.empty();
        }
        return weight.flatMap(node -> formulas.weight(node, indicator));
    }
}

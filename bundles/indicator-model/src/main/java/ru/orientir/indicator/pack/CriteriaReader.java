package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;

/** Reads {@code criteria}: the tree that ends in indicators. */
final class CriteriaReader {

    private final Reading reading;
    private final IndicatorReader indicators;
    private final LevelsReader levels;
    private final Results results;
    private final Codes codes;
    private final Amount amount;

    CriteriaReader(Reading reading, IndicatorReader indicators, LevelsReader levels, Results results) {
        this.reading = reading;
        this.indicators = indicators;
        this.levels = levels;
        this.results = results;
        this.codes = new Codes(reading, "criterion.code.twice", "другим критерием или показателем");
        this.amount = Amount.ofIndicators(reading.findings());
    }

    List<Criterion> read(List<Node> nodes) {
        return read(nodes, "");
    }

    private List<Criterion> read(List<Node> nodes, String above) {
        List<Criterion> criteria = new ArrayList<>();
        for (Node node : nodes) {
            criteria.add(criterion(node, above + (criteria.size() + 1)));
        }
        return criteria;
    }

    /** @param number the place in the tree, as documents number criteria: {@code 2} or {@code 2.1} */
    private Criterion criterion(Node node, String number) {
        Fields fields = new Fields(node, reading);
        boolean named = fields.find("id").isPresent();
        String code = named ? code(fields) : number;
        List<Indicator> found = new ArrayList<>();
        for (Node item : fields.list("indicators")) {
            amount.add(1, YamlSource.position(item));
            if (amount.isExceeded()) {
                break;
            }
            Fields indicator = new Fields(item, reading);
            indicators.read(indicator, code(indicator)).ifPresent(found::add);
        }
        Criterion criterion = new Criterion(
                code,
                fields.text("title"),
                read(fields.list("criteria"), number + "."),
                found,
                fields.weight(),
                aggregate(fields, code, named),
                levels.read(fields.list("levels")),
                fields.position());
        fields.finish();
        return criterion;
    }

    /** A result is stored under its code, and a place in the tree is none that lasts. */
    private Optional<Aggregate> aggregate(Fields fields, String code, boolean named) {
        Optional<Aggregate> aggregate =
                fields.find("aggregate").map(node -> new AggregateReader(reading, results).read(node, code));
        if (aggregate.isPresent() && !named) {
            reading.findings()
                    .error(
                            "aggregate.id",
                            "У критерия с aggregate есть свой результат, поэтому ему нужен постоянный код: добавьте id.",
                            fields.position("aggregate"));
        }
        return aggregate;
    }

    /** Criteria and indicators share one set of codes, so that a code alone says what is meant. */
    private String code(Fields fields) {
        String code = codes.read(fields);
        if (code.equals(Methodology.TOTAL)) {
            reading.findings()
                    .error(
                            "criterion.code.total",
                            "Код «total» занят итогом всей методики. Дайте другой код.",
                            fields.position("id"));
        }
        return code;
    }
}

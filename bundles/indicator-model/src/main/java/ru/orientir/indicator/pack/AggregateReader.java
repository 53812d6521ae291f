package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Aggregate;

/** Reads {@code aggregate}: how the points of a node come from those of its parts. */
final class AggregateReader {

    private static final int DECIMALS = 2;

    private final Reading reading;
    private final Results results;

    AggregateReader(Reading reading, Results results) {
        this.reading = reading;
        this.results = results;
    }

    /** @param code of what has the result */
    Aggregate read(Node node, String code) {
        Fields fields = new Fields(node, reading);
        Optional<Integer> decimals = fields.readDecimals(DECIMALS);
        results.add(code, decimals);
        Aggregate.By by = fields.word("by", Words.AGGREGATES).orElse(Aggregate.By.SUM);
        Aggregate aggregate = new Aggregate(
                by,
                fields.word("missing", Words.ABSENT).orElse(Aggregate.Absent.MISSING),
                fields.word("notApplicable", Words.ABSENT).orElse(Aggregate.Absent.MISSING),
                decimals.orElse(DECIMALS),
                positive(fields, "weights"),
                positive(fields, "max"));
        if (by == Aggregate.By.SUM && aggregate.weights().isPresent()) {
            reading.findings()
                    .error(
                            "aggregate.weights",
                            "При сложении баллов (by: sum) веса не участвуют. Уберите weights или укажите by: weighted-mean.",
                            fields.position("weights"));
        }
        fields.finish();
        return aggregate;
    }

    private Optional<BigDecimal> positive(Fields fields, String key) {
        return fields.find(key).flatMap(reading.scalars()::positive);
    }
}

package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;

/** Reads {@code criteria}: the tree that ends in indicators. */
final class CriteriaReader {

    private final Reading reading;
    private final IndicatorReader indicators;
    private final Set<String> codes = new HashSet<>();

    CriteriaReader(Reading reading, IndicatorReader indicators) {
        this.reading = reading;
        this.indicators = indicators;
    }

    List<Criterion> read(List<Node> nodes) {
        return nodes.stream().map(this::criterion).toList();
    }

    private Criterion criterion(Node node) {
        Fields fields = new Fields(node, reading);
        String code = code(fields);
        List<Indicator> found = new ArrayList<>();
        for (Node item : fields.list("indicators")) {
            Fields indicator = new Fields(item, reading);
            indicators.read(indicator, code(indicator)).ifPresent(found::add);
        }
        Criterion criterion =
                new Criterion(code, fields.text("title"), read(fields.list("criteria")), found, fields.position());
        fields.finish();
        return criterion;
    }

    /** Criteria and indicators share one set of codes, so that a code alone says what is meant. */
    private String code(Fields fields) {
        String code = fields.require("id").flatMap(reading.scalars()::code).orElse("");
        if (!code.isEmpty() && !codes.add(code)) {
            reading.findings()
                    .error(
                            "criterion.code.twice",
                            "Код «" + code + "» уже занят другим критерием или показателем.",
                            fields.position());
        }
        return code;
    }
}

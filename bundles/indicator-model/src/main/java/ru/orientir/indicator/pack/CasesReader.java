package ru.orientir.indicator.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.spelling.Spelling;

/** Reads {@code cases}: worked examples of one form ({@code given}) or of several ({@code organisations}). */
final class CasesReader {

    private static final String OFFICIAL = "official";
    private static final Map<String, String> WITH_VALUE = Map.of(OFFICIAL, OFFICIAL, "not-less-than", "not-less-than");
    private static final Map<String, String> WITHOUT_VALUE =
            Map.of("missing", "missing", "no-base", "no-base", "not-applicable", "not-applicable");

    private final Reading reading;
    private final CaseAnswersReader answers;
    private final Map<String, Integer> decimals;

    /** @param decimals the places after the point of each indicator's value */
    CasesReader(Reading reading, CaseAnswersReader answers, Map<String, Integer> decimals) {
        this.reading = reading;
        this.answers = answers;
        this.decimals = decimals;
    }

    List<GoldenCase> read(List<Node> nodes) {
        return nodes.stream().map(this::goldenCase).toList();
    }

    private GoldenCase goldenCase(Node node) {
        Fields fields = new Fields(node, reading);
        GoldenCase read = new GoldenCase(
                fields.text("name"),
                fields.require("year")
                        .flatMap(year -> reading.scalars().whole(year, 2000, 2099))
                        .map(TargetPeriod::ofYear)
                        .orElse(TargetPeriod.ofYear(0)),
                given(fields),
                Tier.MUNICIPALITY,
                expected(fields),
                Optional.empty(),
                fields.position());
        fields.finish();
        return read;
    }

    private List<Given> given(Fields fields) {
        if (fields.find("organisations").isPresent()) {
            List<Given> given = new ArrayList<>();
            for (Node node : fields.list("organisations")) {
                Fields organisation = new Fields(node, reading);
                boolean silent = organisation.flag("silent");
                given.add(one(organisation, !silent));
                organisation.finish();
            }
            return given;
        }
        return List.of(one(fields, true));
    }

    private Given one(Fields fields, boolean reported) {
        OrganisationKind kind = fields.word("kind", Words.KINDS).orElse(OrganisationKind.SCHOOL);
        return new Given(kind, reported, answers.read(fields.table("given"), kind, reported));
    }

    private Map<String, Expected> expected(Fields fields) {
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (Entry entry : fields.require("expect").map(reading::entries).orElse(List.of())) {
            if (!decimals.containsKey(entry.key())) {
                reading.findings()
                        .error(
                                "case.indicator.unknown",
                                "Показателя «" + Scalars.shown(entry.key()) + "» в методике нет."
                                        + Spelling.hint(entry.key(), decimals.keySet()),
                                entry.position());
            } else {
                expected(entry).ifPresent(value -> expected.put(entry.key(), value));
            }
        }
        return expected;
    }

    private Optional<Expected> expected(Entry entry) {
        if (entry.value() instanceof MappingNode) {
            Fields fields = new Fields(entry.value(), reading);
            String status = fields.word("status", WITH_VALUE, OFFICIAL);
            Optional<BigDecimal> value = fields.require("value").flatMap(node -> value(node, entry.key()));
            Optional<BigDecimal> deviation = fields.optionalDecimal("deviation");
            Optional<BigDecimal> points = fields.optionalDecimal("points");
            fields.finish();
            return value.map(number -> new Expected(
                    number.toPlainString(),
                    status,
                    deviation,
                    Optional.empty(),
                    points,
                    Optional.empty(),
                    Optional.empty()));
        }
        Optional<String> word = reading.scalars().text(entry.value());
        if (word.isPresent() && WITHOUT_VALUE.containsKey(word.get())) {
            return word.map(status -> new Expected("", status));
        }
        if (word.isPresent() && !word.get().matches("[-+.0-9].*")) {
            return reading.scalars().word(entry.value(), WITHOUT_VALUE).map(status -> new Expected("", status));
        }
        return value(entry.value(), entry.key()).map(number -> new Expected(number.toPlainString(), OFFICIAL));
    }

    /** A value is written as it is published, so that a case also proves the rounding. */
    private Optional<BigDecimal> value(Node node, String indicator) {
        Optional<BigDecimal> value = reading.scalars().decimal(node);
        int scale = decimals.get(indicator);
        if (value.isPresent() && value.get().scale() != scale) {
            reading.findings()
                    .error(
                            "case.value.decimals",
                            "Показатель публикуется с числом знаков после запятой: " + scale
                                    + ". Запишите ожидаемое значение так же.",
                            YamlSource.position(node));
        }
        return value;
    }
}

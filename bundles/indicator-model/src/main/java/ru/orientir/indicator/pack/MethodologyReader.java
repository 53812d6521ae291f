package ru.orientir.indicator.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Aggregate;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.LegalBasis;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.formula.Formula;
import ru.orientir.indicator.lint.Draft;
import ru.orientir.indicator.lint.Draft.Remark;
import ru.orientir.indicator.lint.Findings;

/** Reads a whole pack: the head, and each part by its own reader. */
public final class MethodologyReader {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}");

    private final Reading reading;
    private final Inventions inventions = new Inventions();

    private MethodologyReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * Reads a pack.
     *
     * @param hash of the pack's bytes
     * @return the pack; what it holds is of use only when there are no errors among the findings
     */
    public static Optional<Draft> read(String text, String hash, Findings findings) {
        return new YamlSource(findings).root(text).map(root -> new MethodologyReader(new Reading(text, findings))
                .draft(root, hash));
    }

    private Draft draft(Node root, String hash) {
        Fields fields = new Fields(root, reading);
        MethodologyId id = new MethodologyId(
                fields.require("id").flatMap(reading.scalars()::code).orElse(""), version(fields));
        String title = fields.text("title");
        LegalBasis basis =
                fields.require("basis").map(this::basis).orElse(new LegalBasis("", Optional.empty(), Optional.empty()));
        PeriodKind period = fields.word("period", Words.PERIODS).orElse(PeriodKind.CALENDAR_YEAR);
        Optional<MethodologyId> previous = fields.find("previous").map(this::previous);
        Map<String, String> populations = populations(fields);
        List<Remark> announced = announced(fields);
        inventions.read(fields);

        InputsReader inputsReader = new InputsReader(reading, populations, period);
        List<Input> inputs =
                inputsReader.read(fields.require("inputs").map(reading::entries).orElse(List.of()));
        Map<String, Formula.Type> names = inputsReader.names(inputs);
        List<Node> tree = fields.require("criteria").map(reading::items).orElse(List.of());
        Formulas formulas = new Formulas(reading, names, inputsReader.untyped(), period == PeriodKind.HALF_YEAR, tree);
        Results results = new Results();
        IndicatorReader indicators = new IndicatorReader(reading, formulas, populations, inventions, results);
        LevelsReader levels = new LevelsReader(reading, inventions);
        List<Criterion> criteria = new CriteriaReader(reading, indicators, levels, results).read(tree);
        Optional<Aggregate> aggregate = fields.find("aggregate")
                .map(node -> new AggregateReader(reading, results).read(node, Methodology.TOTAL));
        Methodology methodology = new Methodology(
                id,
                title,
                basis,
                period,
                previous,
                inputs,
                new FormsReader(reading, inputs).read(fields.table("forms")),
                criteria,
                aggregate,
                new ChecksReader(reading, formulas, inventions).read(fields.list("checks")),
                levels.read(fields.list("levels")),
                levels.read(fields.list("totalLevels")),
                new RecommendationsReader(
                                reading,
                                formulas,
                                inventions,
                                results.decimals().keySet())
                        .read(fields.list("recommendations")),
                new CasesReader(
                                reading,
                                new CaseAnswersReader(reading, inputs, inputsReader.untyped()),
                                new ExpectationsReader(reading, results.decimals()),
                                period)
                        .read(fields.list("cases")),
                hash);
        fields.finish();
        new WordsScreening(reading.findings()).look(root);
        return new Draft(
                methodology,
                populations,
                inputsReader.notes(),
                indicators.titles(),
                announced,
                inventions.remarks(),
                new YamlPlaces(root));
    }

    private String version(Fields fields) {
        Optional<Node> node = fields.require("version");
        String version = node.flatMap(reading.scalars()::text).orElse("");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            reading.findings()
                    .error(
                            "pack.version",
                            "Версия записывается числами через точку, например 1.0.",
                            node.map(YamlSource::position).orElse(YamlSource.BEGIN));
        }
        return version;
    }

    private LegalBasis basis(Node node) {
        Fields fields = new Fields(node, reading);
        LegalBasis basis =
                new LegalBasis(fields.text("document"), fields.optionalDate("date"), fields.optionalText("number"));
        fields.finish();
        return basis;
    }

    private MethodologyId previous(Node node) {
        Fields fields = new Fields(node, reading);
        MethodologyId previous = new MethodologyId(
                fields.require("id").flatMap(reading.scalars()::code).orElse(""), version(fields));
        fields.finish();
        return previous;
    }

    private Map<String, String> populations(Fields fields) {
        Map<String, String> populations = new LinkedHashMap<>();
        for (Entry entry : fields.table("populations")) {
            if (reading.scalars().isInputCode(entry.key(), entry.position())) {
                populations.put(
                        entry.key(), reading.scalars().text(entry.value()).orElse(""));
            }
        }
        return populations;
    }

    private List<Remark> announced(Fields fields) {
        return fields.list("announced").stream()
                .flatMap(node -> reading.scalars().text(node).stream()
                        .map(title -> new Remark(title, YamlSource.position(node))))
                .toList();
    }
}

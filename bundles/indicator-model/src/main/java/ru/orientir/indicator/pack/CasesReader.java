package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.GoldenCase.Expected;
import ru.orientir.indicator.GoldenCase.Given;
import ru.orientir.indicator.GoldenCase.Places;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;

/** Reads {@code cases}: worked examples of one form ({@code given}) or of a territory ({@code organisations}). */
final class CasesReader {

    private static final Map<String, Tier> TERRITORIES =
            Map.of(Tier.MUNICIPALITY.code(), Tier.MUNICIPALITY, Tier.REGION.code(), Tier.REGION);

    private final Reading reading;
    private final CaseAnswersReader answers;
    private final ExpectationsReader expectations;
    private final boolean halfYears;

    CasesReader(Reading reading, CaseAnswersReader answers, ExpectationsReader expectations, PeriodKind period) {
        this.reading = reading;
        this.answers = answers;
        this.expectations = expectations;
        this.halfYears = period == PeriodKind.HALF_YEAR;
    }

    List<GoldenCase> read(List<Node> nodes) {
        return nodes.stream().map(this::goldenCase).toList();
    }

    private GoldenCase goldenCase(Node node) {
        Fields fields = new Fields(node, reading);
        Optional<Node> organisations = fields.find("organisations");
        List<Entry> expect = fields.table("expect");
        GoldenCase read = new GoldenCase(
                fields.text("name"),
                period(fields),
                organisations
                        .map(this::ofTerritory)
                        .orElseGet(() -> List.of(one(fields, true, Map.of(), Places.of(fields.position())))),
                organisations.map(list -> fields.word("tier", TERRITORIES, Tier.MUNICIPALITY)),
                expectations.read(expect),
                fields.codes("recommendations"),
                places(fields, expect));
        fields.finish();
        return read;
    }

    private TargetPeriod period(Fields fields) {
        Optional<Node> year = fields.find("year");
        Optional<Node> period = fields.find("period");
        if (year.isPresent() == period.isPresent()) {
            reading.findings()
                    .error(
                            "case.period",
                            "Укажите, за какой период пример: year: 2021 или, в полугодовой методике, period: 2021-H1.",
                            fields.position());
        }
        Optional<TargetPeriod> read = year.isPresent()
                ? year.flatMap(node -> reading.scalars().whole(node, 2000, 2099))
                        .map(TargetPeriod::ofYear)
                : period.flatMap(this::period);
        if (read.isPresent() && (read.get().half() != 0) != halfYears) {
            reading.findings()
                    .error(
                            "case.period",
                            halfYears
                                    ? "Методика полугодовая: назовите полугодие, например period: "
                                            + read.get().year() + "-H1."
                                    : "Полугодие бывает только в полугодовой методике (period: half-year). Укажите year: "
                                            + read.get().year() + ".",
                            YamlSource.position(year.or(() -> period).orElseThrow()));
        }
        return read.orElse(TargetPeriod.ofYear(2000));
    }

    private Optional<TargetPeriod> period(Node node) {
        Optional<String> text = reading.scalars().text(node);
        Optional<TargetPeriod> period = text.flatMap(TargetPeriod::parse);
        if (text.isPresent() && period.isEmpty()) {
            reading.findings()
                    .error(
                            "case.period",
                            "Период записывается как 2021-H1 (первое полугодие) или 2021-H2 (второе).",
                            YamlSource.position(node));
        }
        return period;
    }

    private List<Given> ofTerritory(Node list) {
        List<Given> given = new ArrayList<>();
        for (Node node : reading.items(list)) {
            Fields fields = new Fields(node, reading);
            boolean silent = fields.flag("silent");
            List<Entry> expect = fields.table("expect");
            given.add(one(fields, !silent, expectations.read(expect), places(fields, expect)));
            fields.finish();
        }
        return given;
    }

    private static Places places(Fields fields, List<Entry> expect) {
        Map<String, Position> expected = new HashMap<>();
        expect.forEach(entry -> expected.put(entry.key(), entry.position()));
        return new Places(fields.position(), expected);
    }

    private Given one(Fields fields, boolean reported, Map<String, Expected> expected, Places places) {
        OrganisationKind kind = fields.word("kind", Words.KINDS).orElse(OrganisationKind.SCHOOL);
        return new Given(
                kind,
                reported,
                answers.read(fields.table("given"), kind, reported),
                earlier(fields, kind),
                expected,
                fields.codes("broken"),
                places);
    }

    private Earlier earlier(Fields fields, OrganisationKind kind) {
        Answers period = answers.earlier(fields.table("earlier"), kind);
        Optional<Node> yearEarlier = fields.find("yearEarlier");
        if (yearEarlier.isPresent() && !halfYears) {
            reading.findings()
                    .error(
                            "case.year.earlier",
                            "Прошлое полугодие и полугодие год назад различаются только в полугодовой методике. Укажите "
                                    + "значения прошлого периода в earlier.",
                            YamlSource.position(yearEarlier.get()));
        }
        return new Earlier(period, halfYears ? answers.earlier(fields.table("yearEarlier"), kind) : period);
    }
}

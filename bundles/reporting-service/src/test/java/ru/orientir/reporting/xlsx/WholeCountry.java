package ru.orientir.reporting.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import ru.orientir.indicator.Criterion;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.TargetPeriod;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Result;
import ru.orientir.reporting.spi.Consolidated;
import ru.orientir.reporting.spi.ReportStore.OrganisationResults;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.Subject;
import ru.orientir.scoring.ValueStatus;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.Territory;

/**
 * Writes a свод as large as the country (84,000 organisations, 2,327 municipalities) with 15 indicators into a file. Run by
 * {@link WholeCountryTest} in a JVM of its own; by hand: arguments are the file and the number of organisations.
 */
public final class WholeCountry {

    private static final int MUNICIPALITIES = 2_327;
    private static final int INDICATORS = 15;

    private WholeCountry() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int organisations = Integer.parseInt(arguments[1]);
        long begin = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new XlsxRenderer().render(report(organisations), out);
        }
        System.out.printf("%d ms, %d bytes%n", (System.nanoTime() - begin) / 1_000_000, Files.size(file));
    }

    static Consolidated report(int organisations) {
        Methodology methodology = methodology();
        List<Indicator> indicators = methodology.indicators();
        List<Territory> territories = new ArrayList<>();
        territories.add(new Territory("r", "Страна", Optional.empty()));
        for (int m = 0; m < MUNICIPALITIES; m++) {
            territories.add(new Territory(municipality(m), "Муниципальный округ номер " + m, Optional.of("r")));
        }
        SortedMap<String, RosterEntry> roster = new TreeMap<>();
        List<RosterEntry> silent = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            RosterEntry place = new RosterEntry(
                    organisation(o),
                    "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № " + o + "»",
                    OrganisationKind.SCHOOL,
                    municipality(o % MUNICIPALITIES),
                    municipality(o % MUNICIPALITIES),
                    Optional.empty());
            roster.put(place.organisation(), place);
            if (o % 3 == 0) {
                silent.add(place);
            }
        }
        List<Result> region = new ArrayList<>();
        indicators.forEach(indicator -> region.add(result("r", Subject.TERRITORY, indicator, 7)));
        List<Result> municipalities = new ArrayList<>();
        for (int m = 0; m < MUNICIPALITIES; m++) {
            for (Indicator indicator : indicators) {
                municipalities.add(result(municipality(m), Subject.TERRITORY, indicator, m));
            }
        }
        Consumer<Consumer<OrganisationResults>> stream = consumer -> {
            for (int o = 0; o < organisations; o++) {
                List<Result> results = new ArrayList<>();
                for (Indicator indicator : indicators) {
                    results.add(result(organisation(o), Subject.ORGANISATION, indicator, o));
                }
                consumer.accept(new OrganisationResults(organisation(o), municipality(o % MUNICIPALITIES), results));
            }
        };
        return new Consolidated(
                SmallReport.campaign(),
                methodology,
                SmallReport.report().edition(),
                territories,
                roster,
                region,
                municipalities,
                stream,
                silent);
    }

    private static Result result(String code, Subject subject, Indicator indicator, int seed) {
        boolean missing = seed % 3 == 0;
        Optional<BigDecimal> value = missing ? Optional.empty() : Optional.of(BigDecimal.valueOf(seed % 1000, 1));
        Score score = new Score(
                indicator.code(),
                value.map(v -> BigDecimal.valueOf(seed)),
                value.map(v -> BigDecimal.valueOf(seed + 100L)),
                value,
                missing ? ValueStatus.MISSING : ValueStatus.OFFICIAL,
                missing ? "students, diagnosed" : "",
                indicator.targets().target(Tier.REGION, TargetPeriod.ofYear(2021)),
                value,
                value,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(28, 43, value, value),
                List.of());
        return new Result(code, subject, score, false);
    }

    private static Methodology methodology() {
        Methodology small = SmallReport.methodology();
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            indicators.add(SmallReport.indicator("indicator-" + i, SmallReport.SHARE.title() + " " + i, "%", 1, "30"));
        }
        return new Methodology(
                small.id(),
                small.title(),
                small.basis(),
                small.period(),
                Optional.empty(),
                small.inputs(),
                List.of(),
                List.of(new Criterion("c", "Критерий", List.of(), indicators, new Position(1, 1))),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                small.hash());
    }

    private static String municipality(int m) {
        return String.format("m%04d", m);
    }

    private static String organisation(int o) {
        return String.format("s%05d", o);
    }
}

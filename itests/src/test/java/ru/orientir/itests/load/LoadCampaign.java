package ru.orientir.itests.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.orientir.itests.PortalClient;

/**
 * A campaign of the size of the speed table, beside the demo: 2,500 organisations of the four kinds with 30 inputs and 15
 * indicators. What the demo region lacks to 2,500 is imported into its registry.
 */
final class LoadCampaign {

    static final int ORGANISATIONS = 2_500;
    static final int INPUTS = 30;
    private static final List<String> KINDS = List.of("kindergarten", "school", "supplementary", "college");

    private final PortalClient operator;
    private final PortalClient coordinator;
    private final String region;

    LoadCampaign(PortalClient operator, PortalClient coordinator, String region) {
        this.operator = operator;
        this.coordinator = coordinator;
        this.region = region;
    }

    /** Imports what is missing to 2,500 and returns the codes of exactly 2,500 organisations. */
    List<String> organisations() throws IOException, InterruptedException {
        List<String> codes = codes();
        StringBuilder csv =
                new StringBuilder("code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n");
        for (int n = 1; codes.size() + n <= ORGANISATIONS; n++) {
            String municipality = "m%02d".formatted(1 + n % 43);
            csv.append("load%04d;Школа нагрузочная № %d;Школа Н-%d;school;%s;%s;2020-01-01;;\n"
                    .formatted(n, n, n, municipality, municipality));
        }
        if (codes.size() < ORGANISATIONS) {
            operator.write(
                    "POST", "organisations/imports?dryRun=false", "text/csv; charset=utf-8", csv.toString(), 200);
            codes = codes();
        }
        return codes.subList(0, ORGANISATIONS);
    }

    private List<String> codes() throws IOException, InterruptedException {
        List<String> codes = new ArrayList<>();
        for (String kind : KINDS) {
            int page = 0;
            JsonNode answer;
            do {
                answer = operator.get("organisations?kind=" + kind + "&size=500&page=" + page++);
                answer.get("items").forEach(item -> codes.add(item.get("code").textValue()));
            } while (page * 500 < answer.get("total").intValue());
        }
        codes.sort(null);
        return codes;
    }

    /** Publishes the methodology if it is not there and opens a campaign for entry. */
    long open(String title) throws IOException, InterruptedException {
        publishMethodology();
        LocalDate today = LocalDate.now();
        long campaign = operator.post(
                        "campaigns",
                        Map.of(
                                "title",
                                title,
                                "methodology",
                                Map.of("id", "load", "version", "1.0"),
                                "period",
                                "2021",
                                "targetYear",
                                2021,
                                "basis",
                                "Нагрузочный прогон",
                                "entry",
                                Map.of(
                                        "from", today.toString(),
                                        "to", today.plusDays(30).toString()),
                                "review",
                                false,
                                "roster",
                                Map.of("root", region, "kinds", KINDS)),
                        201)
                .get("id")
                .longValue();
        operator.post(
                "campaigns/" + campaign + "/transitions", Map.of("to", "entry", "reason", "Нагрузочный прогон"), 200);
        return campaign;
    }

    private void publishMethodology() throws IOException, InterruptedException {
        for (JsonNode known : operator.get("methodologies").get("items")) {
            if ("load".equals(known.get("id").textValue())) {
                return;
            }
        }
        operator.write("POST", "methodologies", "application/yaml; charset=utf-8", pack(), 201);
        coordinator.post(
                "methodologies/load/1.0/transitions", Map.of("to", "agreed", "reason", "Нагрузочный прогон"), 200);
        coordinator.post(
                "methodologies/load/1.0/transitions",
                Map.of("to", "published", "reason", "Приказ № 1 от 01.01.2021, нагрузочный прогон"),
                200);
    }

    /** 75,000 answers: 30 of each organisation, parts never above wholes. */
    static String answers(List<String> organisations) {
        StringBuilder csv = new StringBuilder(2_500_000).append("organisation;input;value\n");
        for (int organisation = 0; organisation < organisations.size(); organisation++) {
            for (int input = 1; input <= INPUTS; input++) {
                int whole = 200 + (organisation * 7 + (input + 1) / 2 * 13) % 800;
                int value = input % 2 == 0 ? whole : whole * (organisation % 10) / 10;
                csv.append(organisations.get(organisation))
                        .append(";x")
                        .append(input)
                        .append(';')
                        .append(value)
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static String pack() {
        StringBuilder yaml = new StringBuilder(
                """
                id: load
                version: "1.0"
                title: Методика нагрузочного прогона
                basis: {document: Нагрузочный прогон}
                period: calendar-year
                inputs:
                """);
        for (int input = 1; input <= INPUTS; input++) {
            yaml.append(
                    "  x%d: {label: Число обучающихся № %d, type: count, unit: чел., for: [kindergarten, school, supplementary, college]}%n"
                            .formatted(input, input));
        }
        yaml.append("criteria:\n  - title: Все показатели\n    indicators:\n");
        for (int part = 1; part <= INPUTS; part += 2) {
            yaml.append(
                    """
                          - id: share-%1$d
                            title: Доля № %1$d
                            formula: 100 * x%1$d / x%2$d
                            unit: "%%"
                            decimals: 1
                            rollup: {by: sums, over: reported, sharedChildren: yes, kinds: [kindergarten, school, supplementary, college]}
                            targets: {2021: 30}
                    """
                            .formatted(part, part + 1));
        }
        yaml.append(
                """
                cases:
                  - name: треть
                    year: 2021
                    kind: school
                    given: {x1: 100, x2: 300}
                    expect: {share-1: 33.3}
                """);
        return yaml.toString();
    }
}

package ru.orientir.demo.region;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ru.orientir.portal.Organisation;

/**
 * Writes a region of any size as the file that {@code POST /organisations/imports} takes, for load tests:
 *
 * <pre>{@code
 * java -cp demo-region.jar:portal-api.jar ru.orientir.demo.region.RegionCsv 40000 32000 11000 > region.csv
 * }</pre>
 */
public final class RegionCsv {

    private static final String HEADER = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor";

    private RegionCsv() {}

    /** @param arguments how many kindergartens, schools, and organisations of supplementary education */
    public static void main(String[] arguments) {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("kindergartens, schools and supplementary are three numbers");
        }
        Region region = Region.of(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        try (PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
            out.print(lines(region.organisations()));
        }
    }

    static String lines(List<Organisation> organisations) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Organisation organisation : organisations) {
            csv.append(String.join(
                            ";",
                            organisation.code(),
                            quoted(organisation.name()),
                            quoted(organisation.shortName()),
                            organisation.kind(),
                            organisation.territory(),
                            organisation.supervisor(),
                            organisation.validFrom().toString(),
                            organisation.validTo().map(Object::toString).orElse(""),
                            String.join(",", organisation.successors())))
                    .append('\n');
        }
        return csv.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

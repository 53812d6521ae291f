package ru.orientir.demo.region;

import java.util.List;

/**
 * A municipality; as an organisation it is its МОУО.
 *
 * @param name an adjective: two municipalities may share one
 * @param rural a district, not a city
 * @param residents in thousands, roughly: to spread organisations only
 */
public record Municipality(String code, String name, boolean rural, int residents) {

    /** The 43 of the region, by code. */
    public static List<Municipality> all() {
        return Tsv.read("municipalities.tsv").stream()
                .map(row -> new Municipality(
                        row.get("code"),
                        row.get("name"),
                        "МР".equals(row.get("kind")),
                        Integer.parseInt(row.get("residents"))))
                .toList();
    }

    String fullName() {
        return name + (rural ? " муниципальный район" : " городской округ");
    }

    String shortName() {
        return name + (rural ? " МР" : " ГО");
    }

    /** «… муниципального района». All the adjectives end in -ий or -ый. */
    String genitive() {
        return name.substring(0, name.length() - 2) + "ого" + (rural ? " муниципального района" : " городского округа");
    }
}

package ru.orientir.portal.host.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;

/** Organisations and rows as a file would list them: {@code code kind territory supervisor from [to] [successor]}. */
final class Rows {

    private Rows() {}

    static List<Organisation> organisations(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(Rows::organisation)
                .toList();
    }

    static List<Row> rows(String lines) {
        List<Row> rows = new ArrayList<>();
        organisations(lines).forEach(organisation -> rows.add(new Row(rows.size() + 2, organisation)));
        return rows;
    }

    static Organisation organisation(String line) {
        String[] words = line.trim().split(" +");
        return new Organisation(
                words[0],
                "Организация " + words[0],
                words[0],
                words[1],
                words[2].equals("-") ? "" : words[2],
                words[3].equals("-") ? "" : words[3],
                LocalDate.parse(words[4]),
                words.length > 5 && !words[5].equals("-") ? Optional.of(LocalDate.parse(words[5])) : Optional.empty(),
                words.length > 6 ? List.of(words[6].split(",")) : List.of());
    }
}

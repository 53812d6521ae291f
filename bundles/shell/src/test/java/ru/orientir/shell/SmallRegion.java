package ru.orientir.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationRegistry.Row;

/** A region with its ministry, one municipality and two schools, as rows 2 to 6 of a file. */
final class SmallRegion {

    private SmallRegion() {}

    static List<Row> rows() {
        AtomicInteger number = new AtomicInteger(1);
        return Stream.of(
                        organisation("r74", "Область", "region", "", ""),
                        organisation("min", "Министерство", "institution", "r74", "r74"),
                        organisation("m01", "Район", "municipality", "r74", "min"),
                        organisation("s0001", "Школа № 1", "school", "m01", "m01"),
                        organisation("s0002", "Школа № 2", "school", "m01", "m01"))
                .map(organisation -> new Row(number.incrementAndGet(), organisation))
                .toList();
    }

    private static Organisation organisation(
            String code, String name, String kind, String territory, String supervisor) {
        return new Organisation(
                code, name, name, kind, territory, supervisor, LocalDate.of(2020, 1, 1), Optional.empty(), List.of());
    }
}

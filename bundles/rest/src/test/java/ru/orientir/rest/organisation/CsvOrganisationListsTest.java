package ru.orientir.rest.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationListReader.Reading;
import ru.orientir.portal.OrganisationRegistry.Row;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

class CsvOrganisationListsTest {

    private static final String HEADER = "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor\n";

    @Test
    void a_table_is_read_with_the_numbers_of_its_rows() {
        assertThat(read(HEADER + "\ns0001;Школа № 1;Ш1;school;m01;m01;2020-01-01;2024-08-31;s0002, s0003\n"))
                .isEqualTo(new Reading.Read(List.of(new Row(
                        3,
                        new Organisation(
                                "s0001",
                                "Школа № 1",
                                "Ш1",
                                "school",
                                "m01",
                                "m01",
                                LocalDate.of(2020, 1, 1),
                                Optional.of(LocalDate.of(2024, 8, 31)),
                                List.of("s0002", "s0003"))))));
    }

    @Test
    void a_cell_that_cannot_be_read_is_told_with_its_place() {
        assertThat(read(HEADER + "s0001;Школа № 1;Ш1;school;m01;m01;1.1.2020;;\n"))
                .isEqualTo(new Reading.Refused(
                        List.of(new RowProblem(2, "validFrom", "date.unknown", "Укажите дату в виде ГГГГ-ММ-ДД."))));
    }

    @Test
    void what_is_wrong_with_the_file_as_a_whole_has_row_0() {
        assertThat(read(HEADER + "x\n".repeat(300_000)))
                .isInstanceOfSatisfying(Reading.Refused.class, refused -> assertThat(refused.problems())
                        .extracting(RowProblem::row, RowProblem::code)
                        .containsExactly(tuple(0, "csv.too-many-rows")));
    }

    private static Reading read(String table) {
        return new CsvOrganisationLists().read(table.getBytes(StandardCharsets.UTF_8));
    }
}

package ru.orientir.portal.host.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.OrganisationRegistry.RowProblem;

class FirstProblemsTest {

    private final FirstProblems problems = new FirstProblems();

    @Test
    void of_very_many_the_first_by_row_stay_and_the_rest_is_counted() {
        for (int row = 300_001; row >= 2; row--) {
            add(row, "a");
        }

        List<RowProblem> told = problems.list();
        List<Integer> first = IntStream.rangeClosed(2, 1001).boxed().toList();
        assertThat(told.subList(0, 1000)).extracting(RowProblem::row).containsExactlyElementsOf(first);
        RowProblem rest = told.get(1000);
        assertThat(rest.row()).isEqualTo(1002);
        assertThat(rest.message()).isEqualTo("Показаны первые 1000 замечаний из 300000.");
        assertThat(told).hasSize(1001);
    }

    @Test
    void few_are_told_all_and_those_of_a_row_as_they_were_found() {
        add(3, "c");
        add(2, "b");
        add(3, "a");

        assertThat(problems.list()).extracting(RowProblem::code).containsExactly("b", "c", "a");
    }

    private void add(int row, String code) {
        problems.add(new RowProblem(row, "code", code, "Исправьте."));
    }
}

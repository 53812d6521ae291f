package ru.orientir.rest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.orientir.rest.problem.FieldProblem;
import ru.orientir.rest.problem.ProblemKind;
import ru.orientir.rest.problem.RequestProblem;

class CsvFileTest {

    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final List<String> COLUMNS = List.of("organisation", "input", "value");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation;input;value\nшкола-1;ученики;12,5\n",
                "organisation,input,value\r\nшкола-1,ученики,\"12,5\"\r\n",
                "value;organisation;INPUT\n12,5;школа-1; ученики \n",
                "organisation;input;value;\n\n;;\nшкола-1;ученики;12,5;\n\n",
                "organisation;input;value\nшкола-1;\"ученики\";\"12,5\""
            })
    void separator_order_and_blank_rows_do_not_matter(String text) throws IOException {
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(CP1251))) {
            assertThat(read(bytes)).singleElement().satisfies(row -> assertThat(row.cells())
                    .containsExactly("школа-1", "ученики", "12,5"));
        }
    }

    @Test
    void rows_are_numbered_as_excel_shows_them() throws IOException {
        assertThat(read("organisation;input;value\n\na;x;1\n\nb;x;\n"))
                .extracting(CsvRow::number)
                .containsExactly(3, 5);
    }

    @Test
    void an_empty_cell_is_a_cell() throws IOException {
        assertThat(read("organisation;input;value\na;x;\n").get(0).cell(2)).isEmpty();
    }

    @Test
    void wrong_columns_are_told_with_their_row() {
        told(problem("organisation;input;number;input\na;x;1\n"))
                .extracting(FieldProblem::row, FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "number", "csv.column.unknown"),
                        tuple(1, "input", "csv.column.repeated"),
                        tuple(1, "value", "csv.column.missing"));
    }

    @Test
    void every_wrong_row_is_told() {
        RequestProblem problem = problem("organisation;input;value\na;x\nb;x;1;2\nc;x;1\nd;x;1\u00012\n");
        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID);
        told(problem)
                .extracting(FieldProblem::row, FieldProblem::code)
                .containsExactly(tuple(2, "csv.row.short"), tuple(3, "csv.row.long"), tuple(5, "text.control"));
    }

    @Test
    void a_nul_is_refused_and_not_taken_for_an_empty_cell() {
        RequestProblem problem = problem("organisation;input;value\na;x;\u0000\n");
        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
        assertThat(problem.code()).isEqualTo("csv.nul");
    }

    @Test
    void an_open_quotation_mark_is_told_with_its_row() {
        told(problem("organisation;input;value\na;x;1\nb;x;\"1\nc;x;2\n"))
                .extracting(FieldProblem::row, FieldProblem::code)
                .containsExactly(tuple(3, "csv.malformed"));
    }

    @Test
    void no_rows_are_no_load() {
        assertThat(problem("organisation;input;value\n").code()).isEqualTo("csv.empty");
        assertThat(problem("").code()).isEqualTo("csv.column.missing");
    }

    @Test
    void a_million_empty_rows_are_too_many_at_once() {
        String empty = "organisation;input;value\n" + ";;\n".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(problem(empty).kind()).isEqualTo(ProblemKind.TOO_LARGE));
        String blank = "organisation;input;value\n" + "\n".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(problem(blank).kind()).isEqualTo(ProblemKind.TOO_LARGE));
    }

    @Test
    void a_header_of_very_many_columns_is_told_in_a_few_words() {
        String foreign = "x".repeat(9_000) + ";";
        told(problem("organisation;input;value;" + "x;".repeat(500_000) + "\na;x;1\n"))
                .extracting(FieldProblem::row, FieldProblem::code)
                .containsExactly(tuple(1, "csv.row.long"));
        told(problem("organisation;input;value;" + foreign.repeat(100) + "\na;x;1\n"))
                .hasSize(100)
                .allSatisfy(column -> assertThat(column.field()).hasSize(101));
    }

    @Test
    void the_cells_of_an_endless_row_are_not_collected() throws IOException {
        String endless = ";".repeat(CsvFile.BYTES - 100);
        byte[] table = ("organisation;input;value\na;x;1" + endless).getBytes(StandardCharsets.UTF_8);
        List<CsvRow> rows = new ArrayList<>();
        // A list of 24 M cells would take 96 MiB at least, and its growth twice as much again.
        assertThat(allocated(() -> CsvFile.read(table, COLUMNS, rows::add))).isLessThan(8L << 20);
        assertThat(rows).hasSize(1);
        told(problem("organisation;input;value\na;x;1" + endless + "2\n"))
                .extracting(FieldProblem::row, FieldProblem::code)
                .containsExactly(tuple(2, "csv.row.long"));
    }

    @Test
    void too_many_rows_are_counted_before_any_is_read() {
        byte[] rows = ("organisation;input;value\n" + "a;x;1\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        List<CsvRow> taken = new ArrayList<>();
        RequestProblem refused =
                catchThrowableOfType(RequestProblem.class, () -> CsvFile.read(rows, COLUMNS, taken::add));
        assertThat(refused.code()).isEqualTo("csv.too-many-rows");
        assertThat(taken).isEmpty();
    }

    @Test
    void line_ends_within_a_cell_are_no_rows() throws IOException {
        String cell = "\"" + "\n".repeat(9_000) + "\"";
        assertThat(read("organisation;input;value\n" + ("a;x;" + cell + "\n").repeat(40)))
                .hasSize(40);
    }

    @Test
    void a_file_that_never_ends_is_cut_off() {
        RequestProblem problem = problem("a".repeat(CsvFile.BYTES + 1).getBytes(StandardCharsets.US_ASCII));
        assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    void a_cell_without_end_is_refused() {
        told(problem("organisation;input;value\na;x;\"" + "y".repeat(20_000_000) + "\"\n"))
                .extracting(FieldProblem::code)
                .containsExactly("csv.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004",
                "\u00d0\u00cf\u0011\u00e0",
                "%PDF-1.7",
                "\u001f\u008b\u0008",
                "\u00ff\u00fea\u0000"
            })
    void a_renamed_file_is_no_table(String start) {
        assertThat(problem(start.getBytes(StandardCharsets.ISO_8859_1)).kind()).isEqualTo(ProblemKind.MEDIA);
    }

    /** What this thread takes of the heap meanwhile, in bytes. */
    private static long allocated(ThrowingCallable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatCode(work).doesNotThrowAnyException();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static ListAssert<FieldProblem> told(RequestProblem problem) {
        assertThat(problem.fields()).isEmpty();
        return assertThat(problem.more().get("problems"))
                .asInstanceOf(InstanceOfAssertFactories.list(FieldProblem.class));
    }

    private static List<CsvRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRow> read(byte[] bytes) throws IOException {
        return CsvFile.read(new ByteArrayInputStream(bytes), COLUMNS);
    }

    private static RequestProblem problem(String text) {
        return problem(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestProblem problem(byte[] bytes) {
        return catchThrowableOfType(RequestProblem.class, () -> read(bytes));
    }
}

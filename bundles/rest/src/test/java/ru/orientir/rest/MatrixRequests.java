package ru.orientir.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import ru.orientir.rest.AccessTable.Line;

/** Puts the requests of the matrix, and reads of whom their answers tell. */
final class MatrixRequests {

    private final PopulatedRegion populated;
    private final ApiServer server;
    private final LeakDetector detector = new LeakDetector();

    MatrixRequests(PopulatedRegion populated) {
        this(populated, populated.region.server);
    }

    /** @param server which answers for this region */
    MatrixRequests(PopulatedRegion populated, ApiServer server) {
        this.populated = populated;
        this.server = server;
    }

    /** The request of a line by an account, where it names an organisation of this one. */
    Call call(Line line, Caller caller, Known organisation) {
        Call call = call(line.verb(), filled(line.path(), organisation), caller);
        if (line.body().isEmpty()) {
            return call;
        }
        String[] body = line.body().split(" ", 2);
        // Of a revision that there will not be: nothing is changed.
        return call.header("If-Match", "\"999\"").body(body[0], filled(body[1], organisation));
    }

    Call call(String verb, String path, Caller caller) {
        return caller == Caller.NOBODY ? server.call(verb, path) : server.as(caller.login(), verb, path);
    }

    /** A path with the numbers of this region in it. */
    String filled(String path, Known organisation) {
        String filled = path.replace("{running}", Long.toString(populated.running))
                .replace("{published}", Long.toString(populated.published))
                .replace("{hidden}", Long.toString(populated.hidden))
                .replace("{prepared}", Long.toString(populated.prepared))
                .replace("{organisation}", organisation.code())
                .replace("{subject}", organisation.subject());
        return filled.contains("/submissions/{form}")
                ? filled.replace("/submissions/{form}", populated.form(organisation))
                : filled;
    }

    /** What the answer tells and must not, in words; empty when all is well. */
    List<String> leaks(Call.Answer answer, Caller caller, boolean territories) {
        String text = answer.http().headers().map() + "\n" + text(answer);
        Set<Known> named = detector.named(text);
        named.removeAll(caller.names());
        if (territories) {
            named.removeIf(Known::isMunicipality);
        }
        Set<Known> told = detector.told(text);
        told.removeAll(caller.content());
        List<String> leaks = new ArrayList<>();
        named.forEach(known -> leaks.add("names " + known));
        told.forEach(known -> leaks.add("tells what " + known + " answered"));
        return leaks;
    }

    /** Whose answers the answer tells. */
    Set<Known> told(Call.Answer answer) {
        return detector.told(text(answer));
    }

    /** The same request for an organisation or a form that there is none of. */
    Call absent(Line line, Caller caller) {
        Line other = new Line(
                line.request().replace("{form}", "999999").replace("{organisation}/", "nobody/"),
                line.rule(),
                line.letIn(),
                line.body(),
                line.names());
        return call(other, caller, Known.S31);
    }

    private static String text(Call.Answer answer) {
        return answer.header("Content-Type").contains("spreadsheetml")
                        && answer.http().body().length > 0
                ? cells(answer.http().body())
                : answer.text();
    }

    private static String cells(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book.getSheets().toList()) {
                text.append(sheet.getName()).append('\n');
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell ->
                            text.append(cell == null ? "" : cell.getText()).append('\t')));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

package ru.orientir.shell;

import java.util.List;
import java.util.stream.Collectors;
import ru.orientir.indicator.Finding;

/** What the lint says, a line each: place, how grave, sentence, code. */
final class Findings {

    private Findings() {}

    static String text(List<Finding> findings) {
        return findings.stream().map(Findings::line).collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        String gravity = finding.severity() == Finding.Severity.ERROR ? "ошибка" : "предупреждение";
        return finding.position().line() + ":" + finding.position().column() + " " + gravity + ": " + finding.message()
                + " [" + finding.code() + "]";
    }
}

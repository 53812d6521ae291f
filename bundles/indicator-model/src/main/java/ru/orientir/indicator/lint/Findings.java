package ru.orientir.indicator.lint;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Finding.Severity;
import ru.orientir.indicator.Position;

/** Collects what is said about one pack; nothing twice, and beyond a limit further findings help nobody and are dropped. */
public final class Findings {

    private static final int MOST = 200;

    private final Set<Finding> findings = new LinkedHashSet<>();
    private boolean errors;

    public void error(String code, String message, Position position) {
        add(new Finding(Severity.ERROR, code, message, position));
    }

    public void warning(String code, String message, Position position) {
        add(new Finding(Severity.WARNING, code, message, position));
    }

    public void addAll(List<Finding> more) {
        more.forEach(this::add);
    }

    public boolean hasErrors() {
        return errors;
    }

    /** Whether whatever else is found would be dropped, so that there is no use in working on how to say it. */
    public boolean isFull() {
        return findings.size() >= 2 * MOST;
    }

    /** In the order of the file, errors first where several stand in one place. */
    public List<Finding> inOrder() {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.position().line())
                        .thenComparingInt(finding -> finding.position().column())
                        .thenComparing(Finding::severity)
                        .thenComparing(Finding::code)
                        .thenComparing(Finding::message))
                .toList();
    }

    private void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (findings.size() < MOST || finding.severity() == Severity.ERROR && !isFull()) {
            findings.add(finding);
        }
    }
}

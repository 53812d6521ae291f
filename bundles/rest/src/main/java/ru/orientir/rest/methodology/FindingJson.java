package ru.orientir.rest.methodology;

import java.util.List;
import ru.orientir.indicator.Finding;

/**
 * What the lint says about a pack.
 *
 * @param severity {@code error} or {@code warning}
 * @param line counts from 1
 * @param column counts from 1
 */
public record FindingJson(String severity, String code, String message, int line, int column) {

    static List<FindingJson> of(List<Finding> findings) {
        return findings.stream().map(FindingJson::of).toList();
    }

    private static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.severity().code(),
                finding.code(),
                finding.message(),
                finding.position().line(),
                finding.position().column());
    }
}

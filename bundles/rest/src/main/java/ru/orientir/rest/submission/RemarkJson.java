package ru.orientir.rest.submission;

import java.util.List;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.submission.Remark;

/** The reviewer's remark on an input; without one, on the whole form. */
public record RemarkJson(@MayBeAbsent String input, String text) {

    static List<RemarkJson> of(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new RemarkJson(remark.input().isEmpty() ? null : remark.input(), remark.text()))
                .toList();
    }
}

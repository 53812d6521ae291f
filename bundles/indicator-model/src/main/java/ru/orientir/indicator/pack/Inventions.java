package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.indicator.lint.Draft.Remark;

/** Gathers what a pack marks as {@code illustrative}: not from the document, and why it is there. */
final class Inventions {

    private final List<Remark> remarks = new ArrayList<>();

    void read(Fields fields) {
        fields.optionalText("illustrative")
                .ifPresent(text -> remarks.add(new Remark(text, fields.position("illustrative"))));
    }

    List<Remark> remarks() {
        return remarks;
    }
}

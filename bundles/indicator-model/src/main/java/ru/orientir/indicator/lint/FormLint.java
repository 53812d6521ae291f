package ru.orientir.indicator.lint;

import java.util.HashSet;
import java.util.Set;
import ru.orientir.indicator.Form;
import ru.orientir.indicator.Input;

/** A form asks exactly what its kind has to answer. */
final class FormLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        contents.methodology().forms().forEach(form -> check(contents, form, findings));
    }

    private static void check(Contents contents, Form form, Findings findings) {
        Set<String> shown = new HashSet<>();
        for (Form.Section section : form.sections()) {
            for (String code : section.inputs()) {
                Input input = contents.behind(code);
                if (!shown.add(code)) {
                    findings.error(
                            "form.input.twice",
                            "В форме «" + form.kind().code() + "» исходный показатель «" + code + "» стоит дважды.",
                            input.position());
                }
                if (!input.kinds().contains(form.kind())) {
                    findings.error(
                            "form.input.kind",
                            "В форме «" + form.kind().code() + "» стоит «" + code
                                    + "», но этот вид организаций на него не отвечает (for).",
                            input.position());
                }
            }
        }
        for (Input input : contents.methodology().inputs()) {
            if (!input.reference() && input.kinds().contains(form.kind()) && !shown.contains(input.code())) {
                findings.error(
                        "form.input.absent",
                        "Исходного показателя «" + input.code() + "» нет в форме «"
                                + form.kind().code() + "»: ответить на него будет негде. Добавьте его в раздел формы.",
                        input.position());
            }
        }
    }
}

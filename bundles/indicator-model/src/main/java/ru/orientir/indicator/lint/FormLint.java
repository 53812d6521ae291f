package ru.orientir.indicator.lint;

import java.util.HashSet;
import java.util.List;
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
        for (int number = 0; number < form.sections().size(); number++) {
            List<String> codes = form.sections().get(number).inputs();
            for (int item = 0; item < codes.size(); item++) {
                String code = codes.get(item);
                String[] path = {"forms", form.kind().code(), String.valueOf(number), "inputs", String.valueOf(item)};
                if (!shown.add(code)) {
                    findings.error(
                            "form.input.twice",
                            "В форме «" + form.kind().code() + "» исходный показатель «" + code + "» стоит дважды.",
                            contents.place(path));
                }
                if (!contents.behind(code).kinds().contains(form.kind())) {
                    findings.error(
                            "form.input.kind",
                            "В форме «" + form.kind().code() + "» стоит «" + code
                                    + "», но этот вид организаций на него не отвечает (for).",
                            contents.place(path));
                }
            }
        }
        for (Input input : contents.methodology().inputs()) {
            if (!input.reference() && input.kinds().contains(form.kind()) && !shown.contains(input.code())) {
                findings.error(
                        "form.input.absent",
                        "Исходного показателя «" + input.code() + "» нет в форме «"
                                + form.kind().code() + "»: ответить на него будет негде. Добавьте его в раздел формы.",
                        contents.place("forms", form.kind().code()));
            }
        }
    }
}

package ru.orientir.indicator.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.orientir.indicator.Input;

/** Inputs that cannot be told from one another. */
final class InputLint implements Lint.Rule {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Override
    public void check(Contents contents, Findings findings) {
        Draft draft = contents.draft();
        same(
                draft,
                input -> Optional.of(normal(input.label())),
                (inputs, first) -> findings.warning(
                        "input.label.same",
                        "Одна и та же формулировка у исходных показателей " + codes(inputs)
                                + ": в форме их не различить. Уточните, чем они отличаются.",
                        contents.place("inputs", first.code(), "label")));
        same(
                draft,
                input -> draft.inputs().get(input.code()).symbol(),
                (inputs, first) -> findings.warning(
                        "input.symbol.same",
                        "Одно обозначение «"
                                + draft.inputs().get(first.code()).symbol().orElse("")
                                + "» — у разных величин (" + inputs.size() + "): " + codes(inputs)
                                + ". Формулы ссылаются на коды, поэтому расчёт однозначен; в новой редакции документа дайте величинам разные обозначения.",
                        contents.place("inputs", first.code(), "symbol")));
    }

    private static void same(Draft draft, Function<Input, Optional<String>> key, Complaint complaint) {
        Map<String, List<Input>> groups = new LinkedHashMap<>();
        for (Input input : draft.methodology().inputs()) {
            key.apply(input).ifPresent(word -> groups.computeIfAbsent(word, none -> new ArrayList<>())
                    .add(input));
        }
        for (List<Input> group : groups.values()) {
            if (group.size() > 1) {
                complaint.make(group, group.get(0));
            }
        }
    }

    private static String codes(List<Input> inputs) {
        return inputs.stream().map(Input::code).collect(Collectors.joining(", "));
    }

    /** A text without case, spaces and the difference between е and ё. */
    static String normal(String text) {
        return SPACES.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е')).replaceAll("");
    }

    private interface Complaint {
        void make(List<Input> inputs, Input first);
    }
}

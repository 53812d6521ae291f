package ru.orientir.rest.publication;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.RollUpRule;

/** How the figure of a territory comes about, told to somebody who knows neither formulas nor this system. */
final class MethodWords {

    private MethodWords() {}

    static List<String> of(Indicator indicator, Methodology methodology) {
        List<String> sentences = new ArrayList<>();
        List<String> inputs = indicator.formula().inputs().stream()
                .flatMap(code -> methodology.operandInput(code).map(Input::label).stream())
                .distinct()
                .sorted()
                .map(label -> "«" + label + "»")
                .toList();
        if (!inputs.isEmpty()) {
            sentences.add("Считается по ответам на вопросы: " + String.join(", ", inputs) + ".");
        }
        sentences.add(by(indicator.rollUp()));
        if (indicator.rollUp().over() == RollUpRule.Over.ALL) {
            sentences.add("В расчёт входят все участники. Кто не представил сведения, ничего не прибавил, поэтому, пока"
                    + " отчитались не все, значение означает «не менее».");
        } else {
            sentences.add("В расчёт входят организации, представившие все нужные сведения.");
        }
        sentences.add(
                indicator.decimals() == 0
                        ? "Округляется один раз, до целого."
                        : "Округляется один раз, знаков после запятой: " + indicator.decimals() + ".");
        if (indicator.direction() == Indicator.Direction.LOWER) {
            sentences.add("Чем меньше значение, тем лучше.");
        }
        return sentences;
    }

    private static String by(RollUpRule rule) {
        return switch (rule.by()) {
            case SUMS ->
                "Числа организаций складываются по территории, и доля берётся от сумм; это не среднее из долей"
                        + " организаций.";
            case SUM -> "Значения организаций складываются.";
            case WEIGHTED_MEAN -> "Берётся среднее значений организаций с учётом их размера.";
            case SHARE -> "Считается, у какой доли организаций условие выполнено.";
            case DISTRIBUTION -> "Считается, сколько организаций выбрали каждый вариант.";
        };
    }
}

package ru.orientir.scoring.engine;

import ru.orientir.scoring.Coverage;

/** Says in Russian how inputs were brought together and how the result was rounded. */
final class RuleText {

    private RuleText() {}

    static String ofTerritory(CompiledIndicator indicator, Coverage coverage, int notApplicable) {
        return bringingTogether(indicator, coverage) + outside(notApplicable);
    }

    static String rounding(int decimals) {
        String places = decimals == 0 ? "до целого" : "до знаков после запятой: " + decimals;
        return "Один раз, " + places + "; половина округляется от нуля (12,25 → 12,3).";
    }

    private static String bringingTogether(CompiledIndicator indicator, Coverage coverage) {
        String who = coverage.reported() + " из " + coverage.expected();
        Gathering gathering = indicator.gathering();
        if (gathering instanceof SummedInputs) {
            return summed(indicator, coverage, who) + atLeast(indicator, coverage);
        }
        if (gathering instanceof AddedValues) {
            return "Складываются значения организаций, у которых они есть: " + who + "." + atLeast(indicator, coverage);
        }
        if (gathering instanceof WeightedValues) {
            return weighted(indicator, coverage, who) + atLeast(indicator, coverage);
        }
        if (gathering instanceof CountedConditions) {
            return counted(indicator, coverage, who) + atLeast(indicator, coverage);
        }
        if (gathering instanceof CountedChoices) {
            return "Считается, сколько организаций выбрали каждый вариант; ответили " + who + "."
                    + atLeast(indicator, coverage);
        }
        throw new IllegalArgumentException("no words for " + gathering);
    }

    private static String summed(CompiledIndicator indicator, Coverage coverage, String who) {
        if (indicator.isOverAll() && indicator.hasBase()) {
            return "Над чертой складываются ответы организаций, у которых есть все данные формулы: " + who
                    + ". Под чертой — справочные значения всех ожидаемых организаций: " + coverage.expected() + ".";
        }
        return "Исходные показатели складываются по организациям, у которых есть все данные формулы: " + who
                + "; затем применяется формула.";
    }

    private static String weighted(CompiledIndicator indicator, Coverage coverage, String who) {
        String under = indicator.isOverAll()
                ? "на сумму весов всех ожидаемых организаций: " + coverage.expected()
                : "на сумму весов тех же организаций";
        return "Значения организаций, у которых есть и значение, и вес (" + who
                + "), умножаются на веса, складываются и делятся " + under + ". Вес — "
                + Substitution.worded(
                        indicator, indicator.indicator().rollUp().weight().orElseThrow())
                + ".";
    }

    private static String counted(CompiledIndicator indicator, Coverage coverage, String who) {
        String under = indicator.isOverAll()
                ? "на число всех ожидаемых организаций: " + coverage.expected() + "; ответили " + who
                : "на число ответивших: " + who;
        return "Число организаций, у которых условие выполнено, делится " + under + ".";
    }

    private static String atLeast(CompiledIndicator indicator, Coverage coverage) {
        return indicator.isOverAll() && coverage.reported() > 0 && coverage.reported() < coverage.expected()
                ? " Остальные ничего не добавили, поэтому значение — «не менее»."
                : "";
    }

    private static String outside(int notApplicable) {
        return notApplicable == 0 ? "" : " Не применимо и не учтено нигде: " + notApplicable + ".";
    }
}

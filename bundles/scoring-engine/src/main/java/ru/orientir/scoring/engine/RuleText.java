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
        if (indicator.addsValues()) {
            return "Складываются значения организаций, у которых они есть: " + who + "." + atLeast(indicator, coverage);
        }
        if (indicator.isOverAll() && indicator.hasBase()) {
            return "Над чертой складываются ответы организаций, у которых есть все данные формулы: " + who
                    + ". Под чертой — справочные значения всех ожидаемых организаций: " + coverage.expected() + "."
                    + atLeast(indicator, coverage);
        }
        return "Исходные показатели складываются по организациям, у которых есть все данные формулы: " + who
                + "; затем применяется формула." + atLeast(indicator, coverage);
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

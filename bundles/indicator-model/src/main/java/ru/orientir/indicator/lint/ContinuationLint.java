package ru.orientir.indicator.lint;

import java.util.HashMap;
import java.util.Map;
import ru.orientir.indicator.Indicator;

/** Indicators that continue one of a version that the pack does not name, or the same one twice. */
final class ContinuationLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        Map<String, String> continuing = new HashMap<>();
        for (Indicator indicator : contents.indicators()) {
            indicator.continued().ifPresent(earlier -> {
                if (contents.methodology().previous().isEmpty()) {
                    findings.error(
                            "indicator.continues.previous",
                            "Показатель «" + indicator.code() + "» продолжает «" + earlier
                                    + "» прежней версии, а прежняя версия не названа. Укажите previous в заголовке.",
                            contents.place(indicator.position(), "continues"));
                }
                String other = continuing.putIfAbsent(earlier, indicator.code());
                if (other != null) {
                    findings.error(
                            "indicator.continues.twice",
                            "Показатель «" + earlier + "» прежней версии продолжают сразу два: «" + other + "» и «"
                                    + indicator.code() + "». Оставьте один.",
                            contents.place(indicator.position(), "continues"));
                }
            });
        }
    }
}

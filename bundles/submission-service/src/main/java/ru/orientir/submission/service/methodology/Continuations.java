package ru.orientir.submission.service.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Finding.Severity;
import ru.orientir.indicator.Indicator;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.Position;

/** What of a pack's ties to its previous version leads nowhere. The pack alone cannot tell: the previous version has to be looked up. */
final class Continuations {

    private static final String HEAD = "previous:";

    private Continuations() {}

    /**
     * Warnings only: the previous version may be brought later.
     *
     * @param text the pack as written
     * @param kept finds what is kept of a methodology
     */
    static List<Finding> findings(
            Methodology methodology, String text, Function<MethodologyId, Optional<Methodology>> kept) {
        if (methodology.previous().isEmpty()) {
            return List.of();
        }
        MethodologyId id = methodology.previous().get();
        Optional<Methodology> previous = kept.apply(id);
        if (previous.isEmpty()) {
            return List.of(warning(
                    "previous.unknown",
                    "Предыдущей версии " + id + " среди методик нет: показатели не с чем сравнивать. Загрузите её или"
                            + " исправьте previous.",
                    head(text)));
        }
        List<Finding> findings = new ArrayList<>();
        for (Indicator indicator : methodology.indicators()) {
            indicator
                    .continued()
                    .flatMap(code -> broken(indicator, code, previous.get()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> broken(Indicator indicator, String code, Methodology previous) {
        Optional<Indicator> earlier = previous.indicator(code);
        if (earlier.isEmpty()) {
            return Optional.of(warning(
                    "continues.unknown",
                    "В версии " + previous.id() + " нет показателя «" + code + "»: исправьте continues показателя «"
                            + indicator.code() + "».",
                    indicator.position()));
        }
        if (!indicator.isComparable(earlier.get())) {
            return Optional.of(warning(
                    "continues.incomparable",
                    "У показателя «" + code + "» версии " + previous.id()
                            + " другая единица или другое число знаков после запятой: изменение к нему не рассчитывается.",
                    indicator.position()));
        }
        return Optional.empty();
    }

    private static Finding warning(String code, String message, Position position) {
        return new Finding(Severity.WARNING, code, message, position);
    }

    private static Position head(String text) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).startsWith(HEAD)) {
                return new Position(line + 1, 1);
            }
        }
        return new Position(1, 1);
    }
}

package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import ru.orientir.indicator.Level;

/** A named level reached from this many points on. */
public record LevelJson(String code, String title, BigDecimal from) {

    static LevelJson of(Level level) {
        return new LevelJson(level.code(), level.title(), level.from());
    }
}

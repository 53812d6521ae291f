package ru.orientir.indicator.formula;

import ru.orientir.indicator.Position;

/** Where in its file a character of a formula stands. */
@FunctionalInterface
public interface Place {

    /** A formula that stands by itself: lines and columns count from 1. */
    static Place in(String text) {
        return index -> {
            int line = 1;
            int column = 1;
            for (int i = 0; i < Math.min(index, text.length()); i++) {
                boolean newLine = text.charAt(i) == '\n';
                line += newLine ? 1 : 0;
                column = newLine ? 1 : column + 1;
            }
            return new Position(line, column);
        };
    }

    /** @param index of the character, from 0 up to the length of the formula */
    Position at(int index);
}

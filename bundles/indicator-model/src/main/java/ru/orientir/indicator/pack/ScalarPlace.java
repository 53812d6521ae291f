package ru.orientir.indicator.pack;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Place;

/**
 * Finds where in the file the characters of a scalar stand, however it is quoted, folded or indented: the visible characters
 * of the value are looked up one after another in the file's text.
 */
final class ScalarPlace {

    private static final int HEXADECIMAL = 16;

    private final int[] file;
    private final int end;
    /** Whether a backslash writes a character in another way. */
    private final boolean escaped;

    private int at;
    private int line;
    private int column;

    private ScalarPlace(ScalarNode node, int[] file) {
        Mark begin = node.getStartMark();
        this.file = file;
        this.end = Math.min(node.getEndMark().getIndex(), file.length);
        this.escaped = node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        this.at = begin.getIndex();
        this.line = begin.getLine() + 1;
        this.column = begin.getColumn() + 1;
        skipOpening(node);
    }

    /** @param file the code points of the whole file */
    static Place of(ScalarNode node, int[] file) {
        ScalarPlace walk = new ScalarPlace(node, file);
        String value = node.getValue();
        Position[] positions = new Position[value.length() + 1];
        for (int i = 0; i < value.length(); i++) {
            char wanted = value.charAt(i);
            boolean visible = !Character.isWhitespace(wanted) && !Character.isSurrogate(wanted);
            if (visible) {
                walk.seek(wanted);
            }
            positions[i] = walk.position();
            if (visible) {
                walk.stepOver();
            }
        }
        positions[value.length()] = walk.position();
        return index -> positions[Math.min(index, value.length())];
    }

    private void skipOpening(ScalarNode node) {
        switch (node.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> step();
            case LITERAL, FOLDED -> seek('\n');
            default -> {
                // A plain scalar begins with its first character.
            }
        }
    }

    /** Goes on to where the next such character is written. */
    private void seek(int wanted) {
        while (at < end && written() != wanted) {
            stepOver();
        }
    }

    /** Steps over a character, however it is written. */
    private void stepOver() {
        for (int length = length(); length > 0; length--) {
            step();
        }
    }

    private int length() {
        return isEscape() ? 2 + digits() : 1;
    }

    private boolean isEscape() {
        return escaped && file[at] == '\\' && at + 1 < end;
    }

    /** How many digits follow the letter of an escape. */
    private int digits() {
        return switch (file[at + 1]) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
    }

    /** The character that is written here. */
    private int written() {
        if (!isEscape()) {
            return file[at];
        }
        if (digits() > 0) {
            return Integer.parseInt(new String(file, at + 2, digits()), HEXADECIMAL);
        }
        return switch (file[at + 1]) {
            case '"', '\\', '/' -> file[at + 1];
            case 'N' -> 0x85;
            case '_' -> 0xA0;
            default -> ' ';
        };
    }

    private void step() {
        if (at >= end) {
            return;
        }
        if (isLineBreak()) {
            line++;
            column = 1;
        } else {
            column++;
        }
        at++;
    }

    private boolean isLineBreak() {
        return switch (file[at]) {
            case '\n', 0x85, 0x2028, 0x2029 -> true;
            case '\r' -> at + 1 >= file.length || file[at + 1] != '\n';
            default -> false;
        };
    }

    private Position position() {
        return new Position(line, column);
    }
}

package ru.orientir.indicator.pack;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Place;

/**
 * Finds where in the file the characters of a scalar stand, however it is quoted, folded or indented: the visible characters
 * of the value are looked up one after another in the file's text.
 */
final class ScalarPlace {

    private final int[] file;
    private final int end;
    private int at;
    private int line;
    private int column;

    private ScalarPlace(ScalarNode node, int[] file) {
        Mark begin = node.getStartMark();
        this.file = file;
        this.end = Math.min(node.getEndMark().getIndex(), file.length);
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
                walk.step();
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

    /** Goes on to the next such character; stays where it is when the scalar writes it in another way. */
    private void seek(int wanted) {
        int found = at;
        while (found < end && file[found] != wanted) {
            found++;
        }
        while (found < end && at < found) {
            step();
        }
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

package ru.orientir.indicator.comparison;

/**
 * One difference between two versions.
 *
 * @param code of the input, indicator, criterion, check, level or recommendation; the kind of organisation of a form; {@code
 *     total} of the whole
 * @param field what of it differs, by its key in packs; empty when it was added or removed
 * @param before its text in the earlier version; empty when there was none
 * @param after its text in the later version; empty when there is none
 */
public record Change(Kind kind, Part part, String code, String field, String before, String after) {

    /** What a difference means to whoever reads results. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        /** Said in other words; nothing is calculated differently. */
        REWORDED("reworded"),
        /** Asked, checked or calculated differently. */
        RECALCULATED("recalculated"),
        /** Measured by another planned value. */
        RETARGETED("retargeted"),
        /** Other points, weights, levels or another place in the tree. */
        RESCORED("rescored");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A part of a methodology. */
    public enum Part {
        INPUT("input"),
        FORM("form"),
        CRITERION("criterion"),
        INDICATOR("indicator"),
        TOTAL("total"),
        LEVEL("level"),
        CHECK("check"),
        RECOMMENDATION("recommendation");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

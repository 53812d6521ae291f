package ru.orientir.scoring.engine;

import java.math.BigDecimal;
import java.util.Optional;

/** What the points of a node are brought together from. */
sealed interface NodePart {

    String code();

    String title();

    /** With which it counts in a node that weighs. */
    Optional<BigDecimal> weight();

    /** An indicator with points. */
    record OfIndicator(CompiledIndicator indicator) implements NodePart {
        @Override
        public String code() {
            return indicator.indicator().code();
        }

        @Override
        public String title() {
            return indicator.indicator().title();
        }

        @Override
        public Optional<BigDecimal> weight() {
            return indicator.indicator().weight();
        }
    }

    /** A node below. */
    record OfNode(CompiledNode node) implements NodePart {
        @Override
        public String code() {
            return node.code();
        }

        @Override
        public String title() {
            return node.title();
        }

        @Override
        public Optional<BigDecimal> weight() {
            return node.weight();
        }
    }
}

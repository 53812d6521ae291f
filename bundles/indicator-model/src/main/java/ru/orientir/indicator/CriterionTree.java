package ru.orientir.indicator;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;

/** The topmost criteria, and what is under them laid out once. */
final class CriterionTree extends AbstractList<Criterion> implements RandomAccess {

    private final List<Criterion> topmost;
    private final CodedList<Criterion> all;
    private final CodedList<Indicator> indicators;

    CriterionTree(List<Criterion> topmost) {
        this.topmost = List.copyOf(topmost);
        this.all = new CodedList<>(
                this.topmost.stream().flatMap(CriterionTree::withThoseUnder).toList(), Criterion::code);
        this.indicators = new CodedList<>(
                this.topmost.stream().flatMap(CriterionTree::indicatorsOf).toList(), Indicator::code);
    }

    /** Each criterion before those under it, in the order of the pack. */
    CodedList<Criterion> all() {
        return all;
    }

    /** At any depth, in the order of the pack. */
    CodedList<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Criterion get(int index) {
        return topmost.get(index);
    }

    @Override
    public int size() {
        return topmost.size();
    }

    private static Stream<Criterion> withThoseUnder(Criterion criterion) {
        return Stream.concat(
                Stream.of(criterion), criterion.criteria().stream().flatMap(CriterionTree::withThoseUnder));
    }

    private static Stream<Indicator> indicatorsOf(Criterion criterion) {
        return Stream.concat(
                criterion.indicators().stream(), criterion.criteria().stream().flatMap(CriterionTree::indicatorsOf));
    }
}

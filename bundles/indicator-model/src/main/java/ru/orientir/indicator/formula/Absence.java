package ru.orientir.indicator.formula;

import java.util.SortedSet;
import java.util.TreeSet;
import ru.orientir.indicator.formula.Outcome.Missing;
import ru.orientir.indicator.formula.Outcome.NoBase;
import ru.orientir.indicator.formula.Outcome.NotApplicable;

/** How outcomes without a value are brought together. */
final class Absence {

    private Absence() {}

    static boolean is(Outcome outcome) {
        return outcome instanceof Missing || outcome instanceof NotApplicable || outcome instanceof NoBase;
    }

    /** The stronger reason of the two, with the names of both where they are of one kind. One of them has no value. */
    static Outcome of(Outcome left, Outcome right) {
        if (left instanceof NotApplicable a) {
            return right instanceof NotApplicable b ? new NotApplicable(union(a.inputs(), b.inputs())) : left;
        }
        if (right instanceof NotApplicable) {
            return right;
        }
        if (left instanceof Missing a) {
            return right instanceof Missing b ? new Missing(union(a.inputs(), b.inputs())) : left;
        }
        return right instanceof Missing ? right : Outcome.NO_BASE;
    }

    private static SortedSet<String> union(SortedSet<String> left, SortedSet<String> right) {
        SortedSet<String> both = new TreeSet<>(left);
        both.addAll(right);
        return both;
    }
}

package ru.orientir.scoring;

import java.util.function.Consumer;

/** Goes through a roster as often as a roll-up needs: where points depend on the best, everybody competes before anybody counts. */
public final class Passes {

    private Passes() {}

    /** Gives the same respondents at each pass. */
    @FunctionalInterface
    public interface Roster {
        void forEach(Consumer<Respondent> consumer);
    }

    /**
     * Shows everybody to the roll-up where that is necessary, then passes everybody on to be added.
     *
     * @param added adds a respondent to the roll-up
     */
    public static void over(Roster roster, RollUp rollUp, Consumer<Respondent> added) {
        if (rollUp.comparesWithBest()) {
            roster.forEach(rollUp::observe);
        }
        roster.forEach(added);
    }
}

package ru.orientir.demo.campaign;

import ru.orientir.demo.region.Dice;
import ru.orientir.demo.region.Place;

/** How far an organisation has come with its form when the demo begins. */
public enum Fate {
    NOT_STARTED(30),
    DRAFT(25),
    SUBMITTED(15),
    ACCEPTED(25),
    RETURNED(4),
    REOPENED(1);

    /** A municipality from which nothing has come yet: its roll-up is missing, never zero. */
    private static final String SILENT_MUNICIPALITY = "m33";

    private final int share;

    Fate(int share) {
        this.share = share;
    }

    public static Fate of(Place place) {
        if (SILENT_MUNICIPALITY.equals(place.territory())) {
            return NOT_STARTED;
        }
        int dice = Dice.between(1, 100, place.code(), "fate");
        for (Fate fate : values()) {
            dice -= fate.share;
            if (dice <= 0) {
                return fate;
            }
        }
        throw new IllegalStateException("the shares do not add up to 100");
    }

    /** Whether the form has been submitted at least once. */
    boolean submits() {
        return this != NOT_STARTED && this != DRAFT;
    }
}

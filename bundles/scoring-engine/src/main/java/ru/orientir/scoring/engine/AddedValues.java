package ru.orientir.scoring.engine;

/** The values of the organisations are added, since adding their inputs would give something else. */
final class AddedValues implements Gathering {

    private final int place;

    /** @param place of the sum */
    AddedValues(int place) {
        this.place = place;
    }

    @Override
    public int places() {
        return 1;
    }

    @Override
    public void add(ExactSums counted, Slots answers, Figure own) {
        counted.add(place, own.exact());
    }

    @Override
    public Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected) {
        return Figure.of(counted.exact(place));
    }
}

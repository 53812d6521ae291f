package ru.orientir.scoring.engine;

import java.util.ArrayList;
import java.util.List;
import ru.orientir.scoring.Score.Category;

/** How many organisations chose each option. */
final class CountedChoices implements Gathering {

    private final List<String> options;
    private final int firstPlace;

    /**
     * @param options their codes, in order
     * @param firstPlace where those who chose the first option are counted; the others follow
     */
    CountedChoices(List<String> options, int firstPlace) {
        this.options = List.copyOf(options);
        this.firstPlace = firstPlace;
    }

    @Override
    public int places() {
        return options.size();
    }

    @Override
    public void add(ExactSums counted, Slots answers, Figure own) {
        for (int option = 0; option < options.size(); option++) {
            counted.add(firstPlace + option, own.distribution().get(option).count());
        }
    }

    @Override
    public Figure figure(ExactSums counted, ExactSums everyone, int reported, int expected) {
        List<Category> categories = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            categories.add(new Category(options.get(option), (int) counted.whole(firstPlace + option)));
        }
        return Figure.distributed(categories);
    }
}

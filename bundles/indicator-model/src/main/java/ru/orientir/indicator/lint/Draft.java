package ru.orientir.indicator.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.Position;

/**
 * A pack as it was read: the methodology, and what the pack says about itself only so that it can be judged.
 *
 * @param populations who or what can be counted, by code: the words that inputs and titles are compared in
 * @param inputs by the input's code
 * @param titles by the indicator's code
 * @param announced the criteria that the document promises elsewhere than in its table
 * @param inventions what is not from the document
 * @param places where its parts stand
 */
public record Draft(
        Methodology methodology,
        Map<String, String> populations,
        Map<String, InputNote> inputs,
        Map<String, TitleClaim> titles,
        List<Remark> announced,
        List<Remark> inventions,
        Places places) {

    public Draft {
        populations = Map.copyOf(populations);
        inputs = Map.copyOf(inputs);
        titles = Map.copyOf(titles);
        announced = List.copyOf(announced);
        inventions = List.copyOf(inventions);
    }

    /**
     * What a pack says about an input besides what the methodology keeps.
     *
     * @param symbol the letters that the document has for it
     * @param counts the code of the population that it counts
     */
    public record InputNote(Optional<String> symbol, Optional<String> counts) {}

    /**
     * What the title of an indicator promises.
     *
     * @param counts the code of the population whose part it speaks of
     * @param base the code of the population that the part is of
     */
    public record TitleClaim(Optional<String> counts, Optional<String> base) {}

    /** A sentence with its place. */
    public record Remark(String text, Position position) {}
}

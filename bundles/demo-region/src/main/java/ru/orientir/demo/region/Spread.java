package ru.orientir.demo.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spreads a number of organisations over the municipalities by their residents: at least one each, the sum kept. */
final class Spread {

    private Spread() {}

    /**
     * Largest remainders.
     *
     * @param evenness 1 by residents; below, small municipalities get more than their residents say, as they do with schools
     */
    static Map<Municipality, Integer> over(List<Municipality> municipalities, int total, double evenness) {
        double weights = municipalities.stream()
                .mapToDouble(municipality -> weight(municipality, evenness))
                .sum();
        int spare = total - municipalities.size();
        Map<Municipality, Integer> counts = new LinkedHashMap<>();
        Map<Municipality, Double> remainders = new LinkedHashMap<>();
        int given = 0;
        for (Municipality municipality : municipalities) {
            double share = spare * weight(municipality, evenness) / weights;
            counts.put(municipality, 1 + (int) share);
            remainders.put(municipality, share - (int) share);
            given += 1 + (int) share;
        }
        List<Municipality> byRemainder = new ArrayList<>(municipalities);
        byRemainder.sort(Comparator.comparing(remainders::get).reversed());
        for (Municipality municipality : byRemainder.subList(0, total - given)) {
            counts.merge(municipality, 1, Integer::sum);
        }
        return counts;
    }

    /** StrictMath: the same bits on every machine. */
    private static double weight(Municipality municipality, double evenness) {
        return StrictMath.pow(municipality.residents(), evenness);
    }
}

package ru.orientir.scoring.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.orientir.indicator.Aggregate.Absent;
import ru.orientir.scoring.Score;

/** Says in Russian how the points of a node come from those of its parts. */
final class NodeText {

    private static final String NOTHING = "нет данных";

    private final CompiledNode node;
    private final List<NodeResult.Part> parts;

    /** @param parts those that the subject is asked for */
    NodeText(CompiledNode node, List<NodeResult.Part> parts) {
        this.node = node;
        this.parts = parts;
    }

    /** How the parts go together, with their titles. */
    String worded() {
        return together(parts, part -> "«" + part.part().title() + "»");
    }

    /** The same with the numbers of the parts that count. */
    String substituted() {
        List<NodeResult.Part> counted =
                parts.stream().filter(part -> part.counted().isPresent()).toList();
        return counted.isEmpty()
                ? NOTHING
                : together(counted, part -> NumberText.term(part.counted().orElseThrow()));
    }

    private String together(List<NodeResult.Part> shown, Function<NodeResult.Part, String> text) {
        if (!node.isWeighted()) {
            return shown.stream().map(text).collect(Collectors.joining(" + "));
        }
        String over = shown.stream()
                .map(part -> weight(part) + " × " + text.apply(part))
                .collect(Collectors.joining(" + "));
        String under = shown.stream().map(NodeText::weight).collect(Collectors.joining(" + "));
        return "(" + over + ") / (" + under + ")";
    }

    private static String weight(NodeResult.Part part) {
        return NumberText.term(part.part().weight().orElseThrow());
    }

    /** How points go together, and what became of parts without points. */
    String rule() {
        String how = node.isWeighted()
                ? "Баллы частей умножаются на их веса, складываются и делятся на сумму весов."
                : "Баллы частей складываются.";
        return how
                + parts.stream()
                        .filter(part -> !part.hasPoints())
                        .map(this::absent)
                        .collect(Collectors.joining());
    }

    private String absent(NodeResult.Part part) {
        return " «" + part.part().title() + "» — баллов нет (" + why(part) + "): "
                + consequence(part.rule().orElseThrow()) + ".";
    }

    private static String why(NodeResult.Part part) {
        if (part.unobserved()) {
            return "лучшее значение группы ещё не известно";
        }
        return part.unknown() ? "не хватает данных" : "не применимо или нет базы";
    }

    private String consequence(Absent rule) {
        return switch (rule) {
            case RENORMALISE -> node.isWeighted() ? "часть не учитывается, её вес тоже" : "часть не учитывается";
            case ZERO -> "часть учитывается с нулём баллов";
            case MISSING -> "поэтому и общих баллов нет";
        };
    }

    /** The points, and the most that there may be. */
    String points(Score score) {
        String most = node.aggregate()
                .maximum()
                .map(maximum -> " Наибольшее возможное число баллов — " + NumberText.of(maximum) + ".")
                .orElse("");
        return score.points()
                .map(points -> "Баллов: " + NumberText.of(points) + "; они же значение." + most)
                .orElse("Баллов нет." + most);
    }
}

package ru.orientir.indicator.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Nodes that have nothing to bring together, or that bring it together to something else than the pack promises. */
final class NodeLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        for (Node node : contents.nodes()) {
            if (node.parts().isEmpty()) {
                findings.error(
                        "aggregate.parts",
                        node.named()
                                + " получает баллы из своих частей (aggregate), а ни одна часть их не имеет. Задайте "
                                + "показателям points или уберите aggregate.",
                        contents.place(node.position(), "aggregate"));
            } else if (!node.weighs() || isWeighed(contents, node, findings)) {
                maximum(contents, node, findings);
            }
        }
    }

    private static boolean isWeighed(Contents contents, Node node, Findings findings) {
        List<Node.Part> without =
                node.parts().stream().filter(part -> part.weight().isEmpty()).toList();
        if (!without.isEmpty()) {
            findings.error(
                    "aggregate.weight.absent",
                    node.named() + " — взвешенное среднее, а вес (weight) не указан у частей: "
                            + without.stream().map(Node.Part::code).collect(Collectors.joining(", "))
                            + ". Укажите его.",
                    without.get(0).position());
            return false;
        }
        if (node.weights().compareTo(node.declaredWeights()) != 0) {
            findings.error(
                    "aggregate.weights",
                    node.named() + ": веса частей (" + weighed(node) + ") в сумме дают " + plain(node.weights())
                            + ", а не " + plain(node.declaredWeights())
                            + ". Исправьте веса или укажите их сумму в weights.",
                    contents.place(node.position(), "aggregate", "weights"));
            return false;
        }
        return true;
    }

    private static void maximum(Contents contents, Node node, Findings findings) {
        Optional<BigDecimal> declared = node.aggregate().maximum();
        Optional<BigDecimal> reachable = node.reachable();
        if (declared.isPresent() && reachable.isPresent() && declared.get().compareTo(reachable.get()) != 0) {
            findings.error(
                    "aggregate.max",
                    node.named() + ": наибольшее объявлено " + plain(declared.get()) + ", а части дают "
                            + plain(reachable.get()) + ". Исправьте max или баллы частей.",
                    contents.place(node.position(), "aggregate", "max"));
        }
    }

    private static String weighed(Node node) {
        return node.parts().stream()
                .map(part -> part.code() + " " + plain(part.weight().orElse(BigDecimal.ZERO)))
                .collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

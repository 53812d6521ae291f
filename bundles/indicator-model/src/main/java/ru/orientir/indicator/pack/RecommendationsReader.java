package ru.orientir.indicator.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Formula;

/** Reads {@code recommendations}: to whom what is advised, and on what condition. */
final class RecommendationsReader {

    private final Reading reading;
    private final Formulas formulas;
    private final Inventions inventions;
    private final Set<String> results;

    /** @param results the codes of what has results */
    RecommendationsReader(Reading reading, Formulas formulas, Inventions inventions, Set<String> results) {
        this.reading = reading;
        this.formulas = formulas;
        this.inventions = inventions;
        this.results = results;
    }

    List<Recommendation> read(List<Node> nodes) {
        List<Recommendation> recommendations = new ArrayList<>();
        Codes codes = new Codes(reading, "recommendation.code.twice", "другой рекомендацией");
        for (Node node : nodes) {
            Fields fields = new Fields(node, reading);
            recommendation(fields, codes.read(fields)).ifPresent(recommendations::add);
            fields.finish();
        }
        return recommendations;
    }

    private Optional<Recommendation> recommendation(Fields fields, String code) {
        Optional<Formula> condition =
                fields.require("when").flatMap(node -> formulas.recommendation(node, code, results));
        Set<Tier> tiers = fields.require("tiers").map(this::tiers).orElse(Set.of());
        Set<OrganisationKind> kinds =
                KindsReader.optional(fields, "for", reading).orElse(Set.of());
        String audience = fields.text("audience");
        String text = fields.text("text");
        inventions.read(fields);
        return condition.map(when -> new Recommendation(code, when, tiers, kinds, audience, text, fields.position()));
    }

    private Set<Tier> tiers(Node list) {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        reading.items(list)
                .forEach(node -> reading.scalars().word(node, Words.TIERS).ifPresent(tiers::add));
        if (tiers.isEmpty()) {
            reading.findings()
                    .error(
                            "recommendation.tiers",
                            "Не назван ни один уровень: region, municipality или organisation.",
                            YamlSource.position(list));
        }
        return tiers;
    }
}

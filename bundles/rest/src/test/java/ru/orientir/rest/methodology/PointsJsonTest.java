package ru.orientir.rest.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.PointsRule;
import ru.orientir.indicator.PointsRule.OfTerritory;
import ru.orientir.indicator.RollUpRule.Over;
import ru.orientir.rest.json.Json;

/** No rule for points vanishes from what the interface tells of a methodology. */
class PointsJsonTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    private static final Map<Class<?>, PointsRule> RULES = Map.of(
            PointsRule.None.class, new PointsRule.None(),
            PointsRule.Bands.class, new PointsRule.Bands(List.of(new PointsRule.Band(new BigDecimal("30"), TEN))),
            PointsRule.ToTarget.class, new PointsRule.ToTarget(TEN, false, 1),
            PointsRule.ToBest.class, new PointsRule.ToBest(new BigDecimal("100"), 2));

    private static final Map<Class<?>, OfTerritory> TERRITORIES = Map.of(
            OfTerritory.FromValue.class, new OfTerritory.FromValue(),
            OfTerritory.Mean.class, new OfTerritory.Mean(Over.ALL, 1));

    @Test
    void every_rule_is_told_but_for_none() {
        assertThat(RULES.keySet()).containsAll(Arrays.asList(PointsRule.class.getPermittedSubclasses()));
        RULES.forEach((kind, rule) -> assertThat(PointsJson.of(rule, new OfTerritory.FromValue()) == null)
                .as(kind.getSimpleName())
                .isEqualTo(kind == PointsRule.None.class));
        for (Class<?> kind : OfTerritory.class.getPermittedSubclasses()) {
            PointsJson json = PointsJson.of(RULES.get(PointsRule.ToBest.class), TERRITORIES.get(kind));
            assertThat(json.territory().from()).as(kind.getSimpleName()).isNotEmpty();
        }
    }

    @Test
    void each_rule_has_a_member_of_its_own() throws JsonProcessingException {
        assertTold(
                PointsRule.Bands.class,
                OfTerritory.FromValue.class,
                "{'bands': [{'from': 30, 'points': 10}], 'territory': {'from': 'value'}}");
        assertTold(
                PointsRule.ToTarget.class,
                OfTerritory.Mean.class,
                "{'target': {'max': 10, 'capped': false, 'decimals': 1},"
                        + " 'territory': {'from': 'mean', 'over': 'all', 'decimals': 1}}");
        assertTold(
                PointsRule.ToBest.class,
                OfTerritory.FromValue.class,
                "{'best': {'max': 100, 'decimals': 2}, 'territory': {'from': 'value'}}");
    }

    private static void assertTold(Class<?> rule, Class<?> territory, String expected) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode told = mapper.readTree(Json.writer(PointsJson.class)
                .writeValueAsString(PointsJson.of(RULES.get(rule), TERRITORIES.get(territory))));
        assertThat(told).isEqualTo(mapper.readTree(expected.replace('\'', '"')));
    }
}

package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.auth.Scope;
import ru.orientir.indicator.Tier;
import ru.orientir.reporting.Edition;
import ru.orientir.reporting.ResultQuery;
import ru.orientir.scoring.TerritoryTree;

/** A country: region r with district d, and municipality m in the district. */
class SelectionTest {

    private static final TerritoryTree TREE = new TerritoryTree("r", Map.of("d", "r", "m", "d", "x", "r"));
    private static final Scope ALL = new Scope.Everything();
    private static final Edition EDITION = new Edition(1, 1, "00", Edition.State.COMPUTED, Instant.EPOCH);

    @Test
    void a_parent_holds_what_lies_in_it_at_any_depth() {
        Selection district = selection(Optional.of("d"), ALL);
        assertThat(district.lies("m")).isTrue();
        assertThat(district.lies("d")).isTrue();
        assertThat(district.lies("x")).isFalse();
        assertThat(district.lies("r")).isFalse();
        assertThat(selection(Optional.empty(), ALL).lies("m")).isTrue();
    }

    @Test
    void a_tag_tells_scopes_apart_and_not_the_order_of_their_codes() {
        String both = selection(Optional.empty(), organisations("a", "b")).tag(EDITION, ALL);
        assertThat(selection(Optional.empty(), organisations("b", "a")).tag(EDITION, ALL))
                .isEqualTo(both);
        assertThat(selection(Optional.empty(), organisations("ab")).tag(EDITION, ALL))
                .isNotEqualTo(both);
        assertThat(selection(Optional.empty(), organisations()).tag(EDITION, ALL))
                .isNotEqualTo(selection(Optional.empty(), ALL).tag(EDITION, ALL));
        assertThat(selection(Optional.empty(), ALL).tag(EDITION, organisations("m")))
                .isNotEqualTo(selection(Optional.empty(), ALL).tag(EDITION, ALL));
    }

    private static Scope organisations(String... codes) {
        return new Scope.Organisations(Set.of(codes));
    }

    private static Selection selection(Optional<String> parent, Scope organisations) {
        return new Selection(
                new ResultQuery(Tier.ORGANISATION, parent, Optional.empty(), Optional.empty()),
                TREE,
                organisations,
                ALL);
    }
}

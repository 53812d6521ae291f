package ru.orientir.reporting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.TerritoryTree;
import ru.orientir.scoring.ValueStatus;

/** What would tell of a few is not published, and cannot be found by subtraction either. */
class SuppressionTest {

    private final Map<String, Score> scores = new HashMap<>();

    @Test
    void enough_organisations_and_people_are_published() {
        score("r", 9, 50, 100);
        score("a", 4, 20, 40);
        score("b", 5, 30, 60);
        assertThat(hidden("a", "b")).isEmpty();
    }

    @Test
    void two_organisations_or_four_people_are_not() {
        score("r", 14, 74, 200);
        score("a", 2, 20, 40);
        score("b", 4, 4, 60);
        score("c", 4, 46, 50);
        score("d", 4, 20, 50);
        assertThat(hidden("a", "b", "c", "d")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void one_alone_that_is_withheld_takes_the_smallest_other_along() {
        score("r", 12, 100, 200);
        score("a", 1, 20, 40);
        score("b", 5, 50, 90);
        score("c", 6, 30, 70);
        assertThat(hidden("a", "b", "c")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void two_that_are_withheld_together_may_still_be_too_few() {
        score("r", 12, 100, 200);
        score("a", 1, 1, 40);
        score("b", 1, 1, 40);
        score("c", 4, 48, 60);
        score("d", 6, 50, 60);
        assertThat(hidden("a", "b", "c", "d")).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void who_counts_in_the_region_and_in_no_municipality_is_found_by_subtraction_too() {
        score("r", 10, 60, 120);
        score("a", 4, 20, 40);
        score("b", 5, 30, 60);
        // One organisation of the region itself: 10 of 20.
        assertThat(hidden("a", "b")).containsExactly("a");
    }

    @Test
    void where_nobody_reported_there_is_nothing_to_withhold() {
        score("r", 9, 50, 100);
        score("a", 4, 20, 40);
        score("b", 5, 30, 60);
        scores.put("c", missing(3));
        assertThat(hidden("a", "b", "c")).isEmpty();
    }

    @Test
    void below_a_region_that_is_withheld_all_is() {
        score("r", 2, 50, 100);
        score("a", 2, 50, 100);
        assertThat(hidden("a")).containsExactlyInAnyOrder("r", "a");
    }

    /** Whoever takes what is published from the figure above is left with at least three organisations and five people, or with nothing. */
    @Property
    void what_is_left_never_tells_of_a_few(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 7) Integer> organisations,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 0, max = 30) Integer> over,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 0, max = 30) Integer> complement) {
        scores.clear();
        int reported = 0;
        int upper = 0;
        int lower = 0;
        String[] codes = new String[organisations.size()];
        for (int n = 0; n < codes.length; n++) {
            codes[n] = "t" + n;
            if (organisations.get(n) == 0) {
                scores.put(codes[n], missing(1));
                continue;
            }
            score(codes[n], organisations.get(n), over.get(n), over.get(n) + complement.get(n));
            reported += organisations.get(n);
            upper += over.get(n);
            lower += over.get(n) + complement.get(n);
        }
        score("r", reported, upper, lower);
        var hidden = hidden(codes);
        if (hidden.contains("r")) {
            assertThat(hidden)
                    .hasSize(1 + (int) organisations.stream().filter(n -> n > 0).count());
            return;
        }
        int leftOrganisations = reported;
        int leftOver = upper;
        int leftUnder = lower;
        for (int n = 0; n < codes.length; n++) {
            if (!hidden.contains(codes[n]) && organisations.get(n) > 0) {
                assertThat(organisations.get(n)).isGreaterThanOrEqualTo(3);
                leftOrganisations -= organisations.get(n);
                leftOver -= over.get(n);
                leftUnder -= over.get(n) + complement.get(n);
            }
        }
        if (leftOrganisations > 0) {
            assertThat(hidden).hasSizeGreaterThan(leftOrganisations == reported ? 0 : 1);
            assertThat(leftOrganisations).isGreaterThanOrEqualTo(3);
            assertThat(leftOver).isGreaterThanOrEqualTo(5);
            assertThat(leftUnder - leftOver).isGreaterThanOrEqualTo(5);
        }
    }

    private java.util.Set<String> hidden(String... children) {
        Map<String, String> parents = new HashMap<>();
        for (String child : children) {
            parents.put(child, "r");
        }
        return new Suppression(new TerritoryTree("r", parents)).of(scores);
    }

    private void score(String territory, int reported, int over, int under) {
        scores.put(
                territory,
                score(
                        Optional.of(BigDecimal.valueOf(over)),
                        Optional.of(BigDecimal.valueOf(under)),
                        ValueStatus.OFFICIAL,
                        reported,
                        reported));
    }

    private static Score missing(int expected) {
        return score(Optional.empty(), Optional.empty(), ValueStatus.MISSING, 0, expected);
    }

    private static Score score(
            Optional<BigDecimal> over, Optional<BigDecimal> under, ValueStatus status, int reported, int expected) {
        return new Score(
                "share",
                over,
                under,
                over.map(number -> BigDecimal.ONE),
                status,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(reported, expected, Optional.empty(), Optional.empty()),
                List.of());
    }
}

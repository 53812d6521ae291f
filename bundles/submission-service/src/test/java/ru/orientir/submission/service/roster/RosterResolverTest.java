package ru.orientir.submission.service.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.portal.Organisation;
import ru.orientir.submission.Problem;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.RosterRule;
import ru.orientir.submission.RosterRule.Exclusion;
import ru.orientir.submission.Territory;

class RosterResolverTest {

    /** Two municipalities, one of them without schools; a college that counts in a city, and one of the Ministry's group. */
    private static final List<Organisation> REGISTRY = List.of(
            organisation("region", "region", "", ""),
            organisation("ministry", "institution", "region", "region"),
            organisation("group", "institution", "region", "ministry"),
            organisation("m01", "municipality", "region", "ministry"),
            organisation("m02", "municipality", "region", "ministry"),
            organisation("s1", "school", "m01", "m01"),
            organisation("s2", "school", "m01", "m01"),
            organisation("k1", "kindergarten", "m01", "m01"),
            organisation("c1", "college", "m02", "ministry"),
            organisation("c2", "college", "group", "ministry"),
            organisation("foreign", "school", "elsewhere", "elsewhere"));

    @Test
    void takes_everyone_of_the_kinds_under_the_root() {
        RosterResolution roster = resolve(rule("region", Set.of(OrganisationKind.SCHOOL, OrganisationKind.COLLEGE)));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.entries()).extracting(RosterEntry::organisation).containsExactly("c1", "c2", "s1", "s2");
        assertThat(roster.entries().get(0).supervisor()).isEqualTo("ministry");
        assertThat(roster.entries().get(0).territory()).isEqualTo("m02");
    }

    @Test
    void freezes_silent_municipalities_and_the_groups_that_somebody_counts_in() {
        RosterResolution roster = resolve(rule("region", Set.of(OrganisationKind.COLLEGE)));

        assertThat(roster.territories())
                .containsExactly(
                        new Territory("region", "region", Optional.empty()),
                        new Territory("group", "group", Optional.of("region")),
                        new Territory("m01", "m01", Optional.of("region")),
                        new Territory("m02", "m02", Optional.of("region")));
        assertThat(resolve(rule("region", Set.of(OrganisationKind.SCHOOL))).territories())
                .extracting(Territory::code)
                .containsExactly("region", "m01", "m02");
    }

    @Test
    void the_group_of_a_ministry_is_not_shown_as_the_ministry() {
        List<Organisation> registry = List.of(
                organisation("region", "region", "", ""),
                new Organisation(
                        "min",
                        "Министерство образования",
                        "Минобр",
                        "institution",
                        "region",
                        "region",
                        LocalDate.of(2020, 1, 1),
                        Optional.empty(),
                        List.of()),
                organisation("c1", "college", "min", "min"));

        assertThat(RosterResolver.resolve(rule("region", Set.of(OrganisationKind.COLLEGE)), registry)
                        .territories())
                .contains(new Territory("min", "Подведомственные Министерству образования", Optional.of("region")));
    }

    @Test
    void a_municipality_may_be_the_root_and_fills_its_own_form_in_its_own_territory() {
        RosterResolution roster = resolve(rule("m01", Set.of(OrganisationKind.SCHOOL, OrganisationKind.MUNICIPALITY)));

        assertThat(roster.entries()).extracting(RosterEntry::organisation).containsExactly("m01", "s1", "s2");
        assertThat(roster.entries().get(0).territory()).isEqualTo("m01");
        assertThat(roster.territories()).extracting(Territory::code).containsExactly("m01");
    }

    @Test
    void excludes_and_includes_by_code() {
        RosterResolution roster = resolve(new RosterRule(
                "region",
                Set.of(OrganisationKind.SCHOOL),
                List.of("c2"),
                List.of(new Exclusion("s2", "закрыта на ремонт"))));

        assertThat(roster.entries()).extracting(RosterEntry::organisation).containsExactly("c2", "s1");
        assertThat(roster.territories()).extracting(Territory::code).contains("group");
    }

    @Test
    void names_codes_that_the_registry_does_not_know() {
        RosterResolution roster = resolve(new RosterRule(
                "region",
                Set.of(OrganisationKind.SCHOOL),
                List.of("s1", "s99", "foreign"),
                List.of(new Exclusion("s98", "нет такой"))));

        assertThat(roster.problems())
                .extracting(Problem::field)
                .containsExactly("roster.exclude[0].code", "roster.include[1]", "roster.include[2]");
        assertThat(resolve(rule("nowhere", Set.of(OrganisationKind.SCHOOL))).problems())
                .extracting(Problem::field)
                .containsExactly("roster.root");
    }

    private static RosterResolution resolve(RosterRule rule) {
        return RosterResolver.resolve(rule, REGISTRY);
    }

    private static RosterRule rule(String root, Set<OrganisationKind> kinds) {
        return new RosterRule(root, kinds, List.of(), List.of());
    }

    private static Organisation organisation(String code, String kind, String territory, String supervisor) {
        return new Organisation(
                code, code, code, kind, territory, supervisor, LocalDate.of(2020, 1, 1), Optional.empty(), List.of());
    }
}

package ru.orientir.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.orientir.portal.Organisation;

class RegionTest {

    private final Region region = Region.demo();

    @Test
    void has_as_many_organisations_as_the_real_one() {
        Map<String, Long> kinds = region.places().stream()
                .collect(Collectors.groupingBy(
                        place -> place.organisation().kind(), TreeMap::new, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "region", 1L,
                        "institution", 3L,
                        "municipality", 43L,
                        "kindergarten", 1057L,
                        "school", 800L,
                        "supplementary", 320L,
                        "college", 66L));
    }

    @Test
    void is_the_same_every_time() {
        assertThat(Region.demo()).isEqualTo(region);
        // One number by hand, from another program: FNV-1a of "s0001/children" finished as SplitMix64, modulo 831, plus
        // 320.
        assertThat(region.places().stream()
                        .filter(place -> place.code().equals("s0001"))
                        .map(Place::children))
                .containsExactly(926);
    }

    @Test
    void codes_and_names_are_each_once() {
        List<Organisation> present =
                region.places().stream().map(Place::organisation).toList();
        assertThat(present).extracting(Organisation::code).doesNotHaveDuplicates();
        assertThat(present).extracting(Organisation::name).doesNotHaveDuplicates();
        assertThat(present).extracting(Organisation::shortName).doesNotHaveDuplicates();
    }

    @Test
    void every_municipality_has_its_own_and_the_big_city_the_most() {
        Map<String, Long> schools = region.places().stream()
                .filter(place -> place.organisation().kind().equals("school"))
                .collect(Collectors.groupingBy(Place::territory, Collectors.counting()));
        assertThat(schools).hasSize(43);
        assertThat(schools.values()).allSatisfy(count -> assertThat(count).isPositive());
        assertThat(schools.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .isEqualTo("m42");
    }

    @Test
    void a_sports_school_counts_in_a_city_that_does_not_supervise_it() {
        List<Organisation> elsewhere = region.places().stream()
                .map(Place::organisation)
                .filter(organisation -> organisation.kind().equals("supplementary"))
                .filter(organisation -> !organisation.territory().equals(organisation.supervisor()))
                .toList();
        assertThat(elsewhere).hasSize(4);
        assertThat(elsewhere).extracting(Organisation::supervisor).containsOnly(Region.MINISTRY);
    }

    @Test
    void two_municipalities_share_a_name_and_not_a_code() {
        assertThat(Municipality.all())
                .filteredOn(municipality -> municipality.name().equals("Троицкий"))
                .extracting(Municipality::code)
                .containsExactly("m23", "m39");
    }

    @Test
    void another_size_is_spread_the_same_way() {
        Region large = Region.of(40_000, 32_000, 11_000);
        assertThat(large.places()).hasSize(1 + 3 + 43 + 40_000 + 32_000 + 11_000 + 66);
        assertThat(large.places()).extracting(Place::code).doesNotHaveDuplicates();
    }

    @Test
    void is_written_as_an_import_reads_it() {
        assertThat(RegionCsv.lines(Region.demo().organisations()).lines())
                .hasSize(1 + 2290 + 2)
                .startsWith(
                        "code;name;shortName;kind;territory;supervisor;validFrom;validTo;successor",
                        "r74;\"Челябинская область\";\"Челябинская область\";region;;;2006-01-01;;")
                .contains(
                        "c29;\"Челябинский государственный промышленно-гуманитарный техникум\";\"ЧППГТ\";college;m42;min;"
                                + "2006-01-01;;");
    }
}

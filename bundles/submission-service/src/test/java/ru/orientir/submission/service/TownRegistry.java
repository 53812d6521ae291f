package ru.orientir.submission.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** A registry in memory: a region, two municipalities, as many schools as asked for, alternately in the one and the other. */
final class TownRegistry implements OrganisationDirectory {

    static final String REGION = "74";
    static final String MINISTRY = "ministry";
    static final String FIRST = "m01";
    static final String SECOND = "m02";

    private final Map<String, Organisation> byCode = new TreeMap<>();
    private long state;

    TownRegistry(int schools) {
        put(REGION, "region", "", "");
        put(MINISTRY, "institution", REGION, REGION);
        put(FIRST, "municipality", REGION, MINISTRY);
        put(SECOND, "municipality", REGION, MINISTRY);
        for (int i = 1; i <= schools; i++) {
            put(school(i), "school", i % 2 == 1 ? FIRST : SECOND, i % 2 == 1 ? FIRST : SECOND);
        }
    }

    static String school(int i) {
        return String.format("s%05d", i);
    }

    void put(String code, String kind, String territory, String supervisor) {
        byCode.put(
                code,
                new Organisation(
                        code,
                        "Организация " + code,
                        code,
                        kind,
                        territory,
                        supervisor,
                        LocalDate.of(2000, 1, 1),
                        Optional.empty(),
                        List.of()));
        state++;
    }

    @Override
    public Optional<Organisation> find(String code, LocalDate at) {
        return Optional.ofNullable(byCode.get(code)).filter(organisation -> organisation.inForce(at));
    }

    @Override
    public List<Organisation> history(String code) {
        return find(code, LocalDate.now()).map(List::of).orElse(List.of());
    }

    @Override
    public List<Organisation> all(LocalDate at) {
        List<Organisation> all = new ArrayList<>(byCode.values());
        all.sort(Comparator.comparing(Organisation::code));
        return all;
    }

    @Override
    public Set<String> supervisedBy(String supervisor, LocalDate at) {
        return byCode.values().stream()
                .filter(organisation -> organisation.supervisor().equals(supervisor))
                .map(Organisation::code)
                .collect(Collectors.toSet());
    }

    @Override
    public long state() {
        return state;
    }
}

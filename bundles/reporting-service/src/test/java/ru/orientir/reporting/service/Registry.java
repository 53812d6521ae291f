package ru.orientir.reporting.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** Today's registry: who supervises whom, changeable during a test. */
final class Registry implements OrganisationDirectory {

    private final Map<String, String> supervisors = new TreeMap<>();
    private long state;

    void supervised(String code, String supervisor) {
        supervisors.put(code, supervisor);
        state++;
    }

    @Override
    public Optional<Organisation> find(String code, LocalDate at) {
        return Optional.ofNullable(supervisors.get(code)).map(supervisor -> organisation(code, supervisor));
    }

    @Override
    public List<Organisation> history(String code) {
        return find(code, LocalDate.MIN).stream().toList();
    }

    @Override
    public List<Organisation> all(LocalDate at) {
        return supervisors.entrySet().stream()
                .map(entry -> organisation(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Set<String> supervisedBy(String supervisor, LocalDate at) {
        return supervisors.entrySet().stream()
                .filter(entry -> entry.getValue().equals(supervisor))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public long state() {
        return state;
    }

    private static Organisation organisation(String code, String supervisor) {
        return new Organisation(
                code, code, code, "school", "", supervisor, LocalDate.EPOCH, Optional.empty(), List.of());
    }
}

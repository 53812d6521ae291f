package ru.orientir.auth.shiro;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** A registry of a dozen organisations that a test can change. */
final class SmallRegion implements OrganisationDirectory {

    static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final List<Organisation> versions = new ArrayList<>();
    private long state;

    SmallRegion() {
        supervised("r74", "", BEGINNING);
        supervised("min", "r74", BEGINNING);
        supervised("rciokio", "min", BEGINNING);
        supervised("chirpo", "min", BEGINNING);
        supervised("c01", "min", BEGINNING);
        supervised("m01", "min", BEGINNING);
        supervised("m02", "min", BEGINNING);
        supervised("s0001", "m01", BEGINNING);
        supervised("s0002", "m01", BEGINNING);
        supervised("s0101", "m02", BEGINNING);
        // Nothing of the kind exists, and if it did: what follows from a supervision is a matter of the role.
        supervised("x-operator", "rciokio", BEGINNING);
        supervised("x-lead", "chirpo", BEGINNING);
        supervised("x-school", "s0001", BEGINNING);
    }

    /** From this day on the organisation has this supervisor. */
    void supervised(String code, String supervisor, LocalDate from) {
        find(code, from).ifPresent(before -> {
            versions.remove(before);
            versions.add(version(code, before.supervisor(), before.validFrom(), Optional.of(from.minusDays(1))));
        });
        versions.add(version(code, supervisor, from, Optional.empty()));
        state++;
    }

    private static Organisation version(String code, String supervisor, LocalDate from, Optional<LocalDate> to) {
        return new Organisation(code, code, code, "school", "r74", supervisor, from, to, List.of());
    }

    @Override
    public Optional<Organisation> find(String code, LocalDate at) {
        return versions.stream()
                .filter(version -> version.code().equals(code) && version.inForce(at))
                .findFirst();
    }

    @Override
    public List<Organisation> history(String code) {
        return versions.stream().filter(version -> version.code().equals(code)).toList();
    }

    @Override
    public List<Organisation> all(LocalDate at) {
        return versions.stream().filter(version -> version.inForce(at)).toList();
    }

    @Override
    public Set<String> supervisedBy(String supervisor, LocalDate at) {
        return all(at).stream()
                .filter(version -> version.supervisor().equals(supervisor))
                .map(Organisation::code)
                .collect(Collectors.toSet());
    }

    @Override
    public long state() {
        return state;
    }
}

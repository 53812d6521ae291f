package ru.orientir.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** An empty registry, for rights that depend on the role alone. */
final class NoOrganisations implements OrganisationDirectory {
    @Override
    public Optional<Organisation> find(String code, LocalDate at) {
        return Optional.empty();
    }

    @Override
    public List<Organisation> history(String code) {
        return List.of();
    }

    @Override
    public List<Organisation> all(LocalDate at) {
        return List.of();
    }

    @Override
    public Set<String> supervisedBy(String supervisor, LocalDate at) {
        return Set.of();
    }

    @Override
    public long state() {
        return 0;
    }
}

package ru.orientir.rest.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.orientir.portal.Organisation;
import ru.orientir.portal.OrganisationDirectory;

/** What organisations are called today, or were called last where they have been closed. */
public final class KnownNames {

    private final OrganisationDirectory directory;
    private final LocalDate today;

    public KnownNames(OrganisationDirectory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    /** Empty when the registry does not know the code. */
    public Optional<String> full(String code) {
        return version(code).map(Organisation::name);
    }

    /** Empty when the registry does not know the code. */
    public Optional<String> brief(String code) {
        return version(code).map(Organisation::shortName);
    }

    private Optional<Organisation> version(String code) {
        return directory.find(code, today).or(() -> {
            List<Organisation> versions = directory.history(code);
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        });
    }
}

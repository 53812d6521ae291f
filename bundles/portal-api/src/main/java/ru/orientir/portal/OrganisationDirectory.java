package ru.orientir.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The host's registry of organisations, read as of a date. A host portal implements it. */
@ProviderType
public interface OrganisationDirectory {

    /** The zone of the region: its day changes where the region is, not where the server stands. */
    ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

    /** The version of an organisation in force on a day. */
    Optional<Organisation> find(String code, LocalDate at);

    /** Every version of an organisation, the oldest first; empty when the code is unknown. */
    List<Organisation> history(String code);

    /** All organisations in force on a day, by code. */
    List<Organisation> all(LocalDate at);

    /**
     * The codes of the organisations whose supervisor this one is on a day: itself not included, nor those that the
     * supervised ones supervise in their turn (the Ministry supervises a МОУО, and does not review its schools).
     */
    Set<String> supervisedBy(String supervisor, LocalDate at);

    /** Grows with every change of the registry, on whatever node: who keeps what was read compares it. */
    long state();
}

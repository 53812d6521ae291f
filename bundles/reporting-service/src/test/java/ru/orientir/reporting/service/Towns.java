package ru.orientir.reporting.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/** Two towns t1 and t2 with their МОУО and two schools each, by the pack {@code agreements}; with review. */
final class Towns {

    private Towns() {}

    static long open(Installation installation) {
        return open(installation, "agreements", 2021);
    }

    /** By another methodology that asks the same. */
    static long open(Installation installation, String methodology, int year) {
        long campaign = installation.campaign(methodology, year, true);
        installation.freeze(
                campaign,
                List.of(
                        place("s1", OrganisationKind.SCHOOL, "t1", "t1"),
                        place("s2", OrganisationKind.SCHOOL, "t1", "t1"),
                        place("s3", OrganisationKind.SCHOOL, "t2", "t2"),
                        place("s4", OrganisationKind.SCHOOL, "t2", "t2"),
                        place("t1", OrganisationKind.MUNICIPALITY, "t1", "min"),
                        place("t2", OrganisationKind.MUNICIPALITY, "t2", "min")),
                List.of(
                        new Territory("r74", "Область", Optional.empty()),
                        new Territory("t1", "Первый город", Optional.of("r74")),
                        new Territory("t2", "Второй город", Optional.of("r74"))));
        return campaign;
    }

    static void school(
            Installation installation,
            long campaign,
            String code,
            SubmissionStatus status,
            int agreements,
            int diagnosed,
            int students) {
        installation.submit(
                campaign,
                code,
                status,
                Map.of(
                        "agreements", number(agreements),
                        "diagnosed", number(diagnosed),
                        "students", number(students)));
    }

    static void authority(Installation installation, long campaign, String code, int agreements) {
        installation.submit(campaign, code, SubmissionStatus.ACCEPTED, Map.of("ownAgreements", number(agreements)));
    }

    private static RosterEntry place(String code, OrganisationKind kind, String territory, String supervisor) {
        return new RosterEntry(code, "Имя " + code, kind, territory, supervisor, Optional.empty());
    }

    private static Answer number(int value) {
        return Answer.Given.number(Integer.toString(value));
    }
}

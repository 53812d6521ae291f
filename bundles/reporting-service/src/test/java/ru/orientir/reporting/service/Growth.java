package ru.orientir.reporting.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/**
 * The packs {@code growth}: the schools s1 and s2 in the town t1, s3 in t2.
 *
 * <p>In 2020: 20 of 100, 60 of 300 and 5 of 50 took part; 5, 10 and 2 events. In 2021: 30, 120 and 10 of as many; 6, 8 and 7 events.
 */
final class Growth {

    static final MethodologyId FIRST = new MethodologyId("growth", "1.0");
    static final MethodologyId SECOND = new MethodologyId("growth", "2.0");

    private Growth() {}

    static long of2020(Installation installation) {
        long campaign = open(installation, FIRST, "2020");
        school(installation, campaign, "s1", 100, 20, 5, "head");
        school(installation, campaign, "s2", 300, 60, 10, "deputy");
        school(installation, campaign, "s3", 50, 5, 2, "deputy");
        return campaign;
    }

    static long of2021(Installation installation, MethodologyId methodology) {
        long campaign = open(installation, methodology, "2021");
        school(installation, campaign, "s1", 100, 30, 6, "head");
        school(installation, campaign, "s2", 300, 120, 8, "deputy");
        school(installation, campaign, "s3", 50, 10, 7, "deputy");
        return campaign;
    }

    static long open(Installation installation, MethodologyId methodology, String period) {
        long campaign = installation.campaign(methodology, period, false);
        installation.freeze(
                campaign,
                List.of(place("s1", "t1"), place("s2", "t1"), place("s3", "t2")),
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
            int students,
            int diagnosed,
            int events,
            String post) {
        installation.submit(
                campaign,
                code,
                SubmissionStatus.ACCEPTED,
                Map.of(
                        "students", number(students),
                        "diagnosed", number(diagnosed),
                        "events", number(events),
                        "post", Answer.Given.of(new Value.Text(post))));
    }

    static Answer number(int value) {
        return Answer.Given.number(Integer.toString(value));
    }

    private static RosterEntry place(String code, String territory) {
        return new RosterEntry(code, "Имя " + code, OrganisationKind.SCHOOL, territory, territory, Optional.empty());
    }
}

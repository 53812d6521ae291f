package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.submission.RosterEntry;
import ru.orientir.submission.SubmissionStatus;
import ru.orientir.submission.Territory;

/**
 * The mentoring campaign of S4: 43 colleges with 51,656 students, 28 of them reported: 33,141 students, 3,335 covered, 893 in
 * two or more programmes.
 *
 * <p>c01…c27: 1,183 students, 119 covered, 33 in two or more; c28: 1,200, 122 and 2. c29…c42: 1,234 students; c43: 1,239.
 * c01…c20 and c29…c35 count in the group poo, c21…c28 in m01, c36…c43 in m03; m02 has none. m01 supervises c21 and c22, the
 * Ministry all others.
 */
final class Mentoring {

    static final String PACK = "mentoring-2020-2024";

    private static final int REPORTED = 28;
    private static final int EXPECTED = 43;

    private Mentoring() {}

    static long open(Installation installation) {
        long campaign = installation.campaign(PACK, 2020, false);
        List<RosterEntry> roster = new ArrayList<>();
        Map<String, Answers> references = new TreeMap<>();
        for (int i = 1; i <= EXPECTED; i++) {
            roster.add(new RosterEntry(
                    code(i),
                    "Колледж № " + i,
                    OrganisationKind.COLLEGE,
                    territory(i),
                    supervisor(i),
                    Optional.empty()));
            references.put(code(i), Answers.of(Map.of("contingent", number(contingent(i)))));
        }
        installation.freeze(
                campaign,
                roster,
                List.of(
                        new Territory("r74", "Челябинская область", Optional.empty()),
                        new Territory("m01", "Первый округ", Optional.of("r74")),
                        new Territory("m02", "Второй округ", Optional.of("r74")),
                        new Territory("m03", "Третий округ", Optional.of("r74")),
                        new Territory("poo", "Подведомственные Министерству", Optional.of("r74"))));
        installation.reference(campaign, references);
        for (int i = 1; i <= REPORTED; i++) {
            submit(installation, campaign, i, covered(i));
        }
        return campaign;
    }

    /** Submits the report of one college again, with another number of covered students. */
    static void submit(Installation installation, long campaign, int college, int covered) {
        installation.submit(
                campaign,
                code(college),
                SubmissionStatus.ACCEPTED,
                Map.of(
                        "students", number(contingent(college)),
                        "covered", number(covered),
                        "twoOrMore", number(college < REPORTED ? 33 : 2),
                        "roadMapAgreed", Answer.Given.of(new Value.YesNo(college % 2 == 0)),
                        "reportPresented", Answer.Given.of(new Value.YesNo(true))));
    }

    static int covered(int college) {
        return college < REPORTED ? 119 : 122;
    }

    private static int contingent(int college) {
        if (college <= REPORTED) {
            return college < REPORTED ? 1_183 : 1_200;
        }
        return college < EXPECTED ? 1_234 : 1_239;
    }

    private static String territory(int college) {
        if (college <= 20 || college > REPORTED && college <= 35) {
            return "poo";
        }
        return college <= REPORTED ? "m01" : "m03";
    }

    private static String supervisor(int college) {
        return college == 21 || college == 22 ? "m01" : "min";
    }

    static String code(int college) {
        return String.format("c%02d", college);
    }

    private static Answer number(int value) {
        return Answer.Given.number(Integer.toString(value));
    }
}

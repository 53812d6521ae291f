package ru.orientir.demo.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.orientir.demo.region.Dice;
import ru.orientir.demo.region.Place;
import ru.orientir.demo.region.SchoolType;

/** What an organisation answers to the methodology stary-oskol-2021: numbers that fit its size and each other. */
public final class FormAnswers {

    static final String CHECK_DIAGNOSED = "diagnosed-some";
    static final String CHECK_CONTESTANTS = "contestants-are-covered";

    private static final String NO_GRADES = "н/п: в организации нет 5–9 классов";
    private static final String NO_PRIMARY = "н/п: в организации нет начальных классов";

    private final Place place;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, String> explanations = new LinkedHashMap<>();

    private FormAnswers(Place place) {
        this.place = place;
        if (place.type().isPresent()) {
            school(place.type().get());
        } else {
            kindergarten();
        }
    }

    public static FormAnswers of(Place place) {
        return new FormAnswers(place);
    }

    /** Values by input, as a file would hold them. */
    public Map<String, String> answers() {
        return answers;
    }

    /** Explanations of the warnings that these answers raise, by check. */
    public Map<String, String> explanations() {
        return explanations;
    }

    private void kindergarten() {
        int buildings = Dice.percent(12, place.code(), "buildings") ? 2 : 1;
        early(buildings, place.children());
        put("agreements", between(0, 3, "agreements"));
    }

    private void school(SchoolType type) {
        int students = place.children();
        boolean grades = type != SchoolType.PRIMARY;
        put("students", students);
        int grades69 = grades ? students * between(33, 38, "grades") / 100 : 0;
        int graduates = grades69 / 4;
        if (grades) {
            put("students69", grades69);
            put("graduates9", graduates);
            put(
                    "ticketToFuture",
                    Dice.percent(15, place.code(), "no-ticket") ? 0 : grades69 * between(5, 60, "ticket") / 100);
            put("admittedByProfile", graduates * between(10, 45, "admitted") / 100);
        } else {
            answers.put("students69", NO_GRADES);
            answers.put("graduates9", NO_GRADES);
            answers.put("ticketToFuture", NO_GRADES);
            answers.put("admittedByProfile", NO_GRADES);
        }
        guidance(students);
        if (type == SchoolType.EVENING) {
            answers.put("earlyInstitutions", NO_PRIMARY);
            answers.put("earlyInstitutionsCovered", NO_PRIMARY);
            answers.put("earlyChildren", NO_PRIMARY);
            answers.put("earlyChildrenCovered", NO_PRIMARY);
        } else {
            early(1, type == SchoolType.PRIMARY ? students : students * 42 / 100);
        }
        int disabled = students * between(2, 9, "disabled") / 100;
        int disabledCovered = disabled * between(30, 95, "disabled-covered") / 100;
        put("disabledStudents", disabled);
        put("disabledCovered", disabledCovered);
        put("abilympicsParticipants", Math.min(disabledCovered, between(0, 3, "abilympics")));
        put("demandedSpecialities", graduates * between(20, 80, "demanded") / 100);
        put("agreements", between(0, 9, "agreements"));
    }

    private void guidance(int students) {
        int covered = students * between(35, 90, "covered") / 100;
        int contestants = covered * between(5, 50, "contestants") / 100;
        int diagnosed = students * between(10, 48, "diagnosed") / 100;
        if (Dice.percent(4, place.code(), "no-diagnosis")) {
            diagnosed = 0;
            explanations.put(
                    CHECK_DIAGNOSED,
                    "Диагностика перенесена на следующее полугодие: педагог-психолог принят с октября.");
        } else if (Dice.percent(2, place.code(), "contests-apart")) {
            contestants = covered + Math.min(students - covered, 1 + students / 50);
            explanations.put(
                    CHECK_CONTESTANTS,
                    "В конкурсе рисунков участвовали классы, с которыми мероприятий ещё не проводили.");
        }
        put("diagnosed", diagnosed);
        put("covered", covered);
        put("projectParticipants", students * between(0, 25, "projects") / 100);
        put("contestants", contestants);
    }

    private void early(int institutions, int children) {
        boolean any = !Dice.percent(18, place.code(), "no-early");
        put("earlyInstitutions", institutions);
        put("earlyInstitutionsCovered", any ? institutions : 0);
        put("earlyChildren", children);
        put("earlyChildrenCovered", any ? children * between(25, 90, "early") / 100 : 0);
    }

    private int between(int low, int high, String what) {
        return Dice.between(low, high, place.code(), what);
    }

    private void put(String input, int value) {
        answers.put(input, Integer.toString(value));
    }
}

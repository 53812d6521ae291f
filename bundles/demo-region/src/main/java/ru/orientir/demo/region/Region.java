package ru.orientir.demo.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.portal.Organisation;

/**
 * The whole region: the Ministry and its institutions, 43 municipalities, and so many organisations of each kind.
 *
 * @param places everyone in force today, in the order in which a registry would list them
 * @param past versions that have ended: an earlier name, a school that was merged
 */
public record Region(List<Place> places, List<Organisation> past) {

    /** Челябинская область. */
    public static final String ROOT = "r74";

    /** Министерство: supervisor of the colleges and the МОУО, and the group of those without a municipality. */
    public static final String MINISTRY = "min";

    /** РЦОКИО, the operator (S0 Пол. 4.2). */
    public static final String OPERATOR = "rcokio";

    /** ЧИРПО, ответственный координатор внедрения (S0 Регл. 3). */
    public static final String LEAD = "chirpo";

    /** The kindergartens, schools and centres of supplementary education of the region (domain § 2). */
    public static final int KINDERGARTENS = 1057;

    public static final int SCHOOLS = 800;
    public static final int SUPPLEMENTARY = 320;

    private static final LocalDate BEGINNING = LocalDate.of(2006, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2019, 9, 1);
    private static final LocalDate MERGED = LocalDate.of(2020, 8, 31);

    /** Sports schools of the region: they count in their city and belong to the Ministry (domain § 2). */
    private static final int SPORTS_SCHOOLS_OF_THE_REGION = 4;

    public Region {
        places = List.copyOf(places);
        past = List.copyOf(past);
    }

    /** The region of the demo. */
    public static Region demo() {
        return of(KINDERGARTENS, SCHOOLS, SUPPLEMENTARY);
    }

    /** A region of the same shape and another size: for load tests. */
    public static Region of(int kindergartens, int schools, int supplementary) {
        List<Municipality> municipalities = Municipality.all();
        List<Place> places = new ArrayList<>();
        places.add(place(ROOT, "region", "Челябинская область", "Челябинская область", "", ""));
        places.add(place(
                MINISTRY,
                "institution",
                "Министерство образования и науки Челябинской области",
                "Подведомственные Министерству",
                ROOT,
                ROOT));
        places.add(place(
                OPERATOR,
                "institution",
                "ГБУ ДПО «Региональный центр оценки качества и информатизации образования»",
                "РЦОКИО",
                MINISTRY,
                MINISTRY));
        places.add(place(
                LEAD,
                "institution",
                "ГБУ ДПО «Челябинский институт развития профессионального образования»",
                "ЧИРПО",
                MINISTRY,
                MINISTRY));
        municipalities.forEach(municipality -> places.add(place(
                municipality.code(),
                "municipality",
                municipality.fullName(),
                municipality.shortName(),
                ROOT,
                MINISTRY)));
        kindergartens(places, Spread.over(municipalities, kindergartens, 0.9));
        schools(places, Spread.over(municipalities, schools, 0.72));
        supplementary(places, Spread.over(municipalities, supplementary, 0.6));
        College.all()
                .forEach(college -> places.add(place(
                        college.code(),
                        "college",
                        college.name(),
                        college.shortName(),
                        college.territory(),
                        MINISTRY)));
        return withPast(places);
    }

    private static void kindergartens(List<Place> places, Map<Municipality, Integer> counts) {
        int number = 0;
        for (Map.Entry<Municipality, Integer> entry : counts.entrySet()) {
            Municipality municipality = entry.getKey();
            for (int n = 1; n <= entry.getValue(); n++) {
                String code = "k%04d".formatted(++number);
                int children = municipality.rural()
                        ? Dice.between(18, 110, code, "children")
                        : Dice.between(90, 340, code, "children");
                places.add(
                        place(municipality, code, "kindergarten", Names.kindergarten(municipality, n, code), children));
            }
        }
    }

    private static void schools(List<Place> places, Map<Municipality, Integer> counts) {
        int number = 0;
        for (Map.Entry<Municipality, Integer> entry : counts.entrySet()) {
            Municipality municipality = entry.getKey();
            for (int n = 1; n <= entry.getValue(); n++) {
                String code = "s%04d".formatted(++number);
                SchoolType type = SchoolType.ofNth(n, municipality.rural());
                int children = municipality.rural() && n > 2
                        ? Dice.between(24, 180, code, "children")
                        : Dice.between(320, 1150, code, "children");
                if (type == SchoolType.PRIMARY || type == SchoolType.EVENING) {
                    children = children / 4 + 20;
                }
                Place plain = place(municipality, code, "school", Names.school(municipality, n, type, code), children);
                places.add(new Place(plain.organisation(), children, Optional.of(type)));
            }
        }
    }

    private static void supplementary(List<Place> places, Map<Municipality, Integer> counts) {
        int number = 0;
        int ofTheRegion = 0;
        for (Map.Entry<Municipality, Integer> entry : counts.entrySet()) {
            Municipality municipality = entry.getKey();
            for (int n = 1; n <= entry.getValue(); n++) {
                String code = "d%04d".formatted(++number);
                if (n == 10 && ofTheRegion < SPORTS_SCHOOLS_OF_THE_REGION) {
                    ofTheRegion++;
                    places.add(place(
                            code,
                            "supplementary",
                            "Областная спортивная школа олимпийского резерва № " + ofTheRegion,
                            "ОСШОР № " + ofTheRegion,
                            municipality.code(),
                            MINISTRY));
                } else {
                    places.add(place(municipality, code, "supplementary", Names.centre(municipality, n), 0));
                }
            }
        }
    }

    private static Place place(Municipality municipality, String code, String kind, Names.Name name, int children) {
        Place place = place(code, kind, name.full(), name.brief(), municipality.code(), municipality.code());
        return new Place(place.organisation(), children, Optional.empty());
    }

    private static Place place(
            String code, String kind, String name, String shortName, String territory, String supervisor) {
        Organisation organisation = new Organisation(
                code, name, shortName, kind, territory, supervisor, BEGINNING, Optional.empty(), List.of());
        return new Place(organisation, 0, Optional.empty());
    }

    /** Two things that happen to organisations, so that the registry has something to date: a new name and a merger. */
    private static Region withPast(List<Place> places) {
        List<Organisation> past = new ArrayList<>();
        List<Place> present = new ArrayList<>(places);
        for (int at = 0; at < present.size(); at++) {
            Place place = present.get(at);
            if (place.type().filter(SchoolType.LYCEUM::equals).isPresent() && past.isEmpty()) {
                Organisation lyceum = place.organisation();
                past.add(version(
                        lyceum,
                        lyceum.code(),
                        lyceum.name().replace("Лицей", SchoolType.SECONDARY.title()),
                        lyceum.shortName().replace("Лицей", SchoolType.SECONDARY.shortTitle()),
                        BEGINNING,
                        Optional.of(RENAMED.minusDays(1)),
                        List.of()));
                present.set(
                        at,
                        new Place(
                                version(
                                        lyceum,
                                        lyceum.code(),
                                        lyceum.name(),
                                        lyceum.shortName(),
                                        RENAMED,
                                        Optional.empty(),
                                        List.of()),
                                place.children(),
                                place.type()));
                past.add(version(
                        lyceum,
                        "s-merged",
                        lyceum.name().replace("Лицей", SchoolType.BASIC.title()) + " (присоединена)",
                        lyceum.shortName().replace("Лицей", SchoolType.BASIC.shortTitle()) + " (присоединена)",
                        BEGINNING,
                        Optional.of(MERGED),
                        List.of(lyceum.code())));
            }
        }
        return new Region(present, past);
    }

    private static Organisation version(
            Organisation like,
            String code,
            String name,
            String shortName,
            LocalDate from,
            Optional<LocalDate> to,
            List<String> successors) {
        return new Organisation(
                code, name, shortName, like.kind(), like.territory(), like.supervisor(), from, to, successors);
    }

    /** Everything that a registry has to be told. */
    public List<Organisation> organisations() {
        List<Organisation> all = new ArrayList<>(places.size() + past.size());
        places.forEach(place -> all.add(place.organisation()));
        all.addAll(past);
        return all;
    }
}

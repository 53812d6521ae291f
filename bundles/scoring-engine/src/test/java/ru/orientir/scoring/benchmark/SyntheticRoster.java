package ru.orientir.scoring.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.Value;
import ru.orientir.scoring.Respondent;
import ru.orientir.scoring.TerritoryTree;

/**
 * Organisations with answers, the same on every run: one in ten is silent, one answer in fifty is missing, one in a hundred
 * does not apply. Answers repeat after {@link #POOL} organisations, so that a roster of a whole country fits into a small heap
 * as it would when streamed from a database. They come municipality by municipality, as a roster is read.
 */
final class SyntheticRoster {

    static final int POOL = 2_250;

    static final byte MISSING = 0;
    static final byte NOT_APPLICABLE = 1;
    static final byte GIVEN = 2;

    private static final String ROOT = "root";
    private static final int MUNICIPALITIES_OF_A_REGION = 26;

    private final int size;
    private final int municipalities;
    private final int regions;
    private final long[][] numbers = new long[POOL][SyntheticMethodology.INPUTS];
    private final byte[][] states = new byte[POOL][SyntheticMethodology.INPUTS];
    private final boolean[] silent = new boolean[POOL];
    private final Answers[] answers = new Answers[POOL];

    private SyntheticRoster(int size, int municipalities, int regions) {
        this.size = size;
        this.municipalities = municipalities;
        this.regions = regions;
        Random random = new Random(42);
        for (int organisation = 0; organisation < POOL; organisation++) {
            fill(organisation, random);
            answers[organisation] = answers(organisation);
        }
    }

    /** Chelyabinsk oblast: 43 municipalities under the region. */
    static SyntheticRoster ofRegion(int organisations) {
        return new SyntheticRoster(organisations, 43, 0);
    }

    /** Russia: 2,327 municipalities under 89 regions under the country. */
    static SyntheticRoster ofCountry(int organisations) {
        return new SyntheticRoster(organisations, 2_327, 89);
    }

    int size() {
        return size;
    }

    TerritoryTree tree() {
        Map<String, String> parents = new HashMap<>();
        for (int i = 0; i < municipalities; i++) {
            parents.put(municipality(i), regions == 0 ? ROOT : region(regionOf(i)));
        }
        for (int i = 0; i < regions; i++) {
            parents.put(region(i), ROOT);
        }
        return new TerritoryTree(ROOT, parents);
    }

    /** How many territories there are: municipalities, then regions, then the root. */
    int territories() {
        return municipalities + regions + 1;
    }

    String territory(int number) {
        if (number < municipalities) {
            return municipality(number);
        }
        return number < municipalities + regions ? region(number - municipalities) : ROOT;
    }

    /** The numbers of the territories that an organisation counts in. */
    int[] path(int organisation) {
        int municipality = municipalityOf(organisation);
        int root = municipalities + regions;
        return regions == 0
                ? new int[] {municipality, root}
                : new int[] {municipality, municipalities + regionOf(municipality), root};
    }

    long[] numbers(int organisation) {
        return numbers[organisation % POOL];
    }

    byte[] states(int organisation) {
        return states[organisation % POOL];
    }

    boolean silent(int organisation) {
        return silent[organisation % POOL];
    }

    Respondent respondent(int organisation) {
        return new Respondent(
                Integer.toString(organisation),
                OrganisationKind.SCHOOL,
                municipality(municipalityOf(organisation)),
                silent(organisation) ? Respondent.Report.NONE : Respondent.Report.ACCEPTED,
                answers[organisation % POOL],
                Earlier.NOTHING,
                Optional.empty());
    }

    private void fill(int organisation, Random random) {
        silent[organisation] = random.nextInt(10) == 0;
        for (int input = 0; input < SyntheticMethodology.INPUTS; input++) {
            boolean base = input >= SyntheticMethodology.INDICATORS;
            numbers[organisation][input] = base ? 200 + random.nextInt(800) : random.nextInt(200);
            states[organisation][input] = state(input, silent[organisation], random);
        }
    }

    private static byte state(int input, boolean silent, Random random) {
        int chance = random.nextInt(100);
        if (SyntheticMethodology.isReference(input)) {
            return GIVEN;
        }
        if (silent) {
            return MISSING;
        }
        if (chance == 0) {
            return NOT_APPLICABLE;
        }
        return chance <= 2 ? MISSING : GIVEN;
    }

    private Answers answers(int organisation) {
        Map<String, Answer> byInput = new TreeMap<>();
        for (int input = 0; input < SyntheticMethodology.INPUTS; input++) {
            byte state = states[organisation][input];
            if (state == GIVEN) {
                Value number = Value.Number.of(Long.toString(numbers[organisation][input]));
                byInput.put(SyntheticMethodology.input(input), Answer.Given.of(number));
            } else if (state == NOT_APPLICABLE) {
                byInput.put(SyntheticMethodology.input(input), new Answer.NotApplicable("нет"));
            }
        }
        return Answers.of(byInput);
    }

    private int municipalityOf(int organisation) {
        return (int) ((long) organisation * municipalities / size);
    }

    private int regionOf(int municipality) {
        return Math.min(municipality / MUNICIPALITIES_OF_A_REGION, regions - 1);
    }

    private static String municipality(int number) {
        return "m" + number;
    }

    private static String region(int number) {
        return "r" + number;
    }
}

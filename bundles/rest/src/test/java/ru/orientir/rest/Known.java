package ru.orientir.rest;

import java.util.Arrays;
import java.util.Optional;

/**
 * The organisations of the populated region. Name, code and whatever one of them answers stand nowhere else, so that an answer that
 * holds any of them tells of this organisation.
 *
 * <p>{@link #S15} counts where another municipality is and {@link #S22} is supervised by one; {@link #S33} is left out of the campaign that
 * runs.
 */
enum Known {
    MIN("74-min", "Орлан", "institution", "74", "74", 51),
    OP("74-op", "Филин", "institution", "74", "74-min", 52),
    LEAD("74-lead", "Ястреб", "institution", "74", "74-min", 53),
    M1("m-1", "Иволга", "municipality", "74", "74-min", 1),
    M2("m-2", "Зяблик", "municipality", "74", "74-min", 2),
    M3("m-3", "Клёст", "municipality", "74", "74-min", 3),
    M4("m-4", "Снегирь", "municipality", "74", "74-min", 4),
    S11("s-11", "Дрозд", "school", "m-1", "m-1", 11),
    S12("s-12", "Синица", "school", "m-1", "m-1", 12),
    K13("k-13", "Скворец", "kindergarten", "m-1", "m-1", 13),
    D14("d-14", "Щегол", "supplementary", "m-1", "m-1", 14),
    S15("s-15", "Поползень", "school", "m-4", "m-1", 15),
    S21("s-21", "Соловей", "school", "m-2", "m-2", 21),
    S22("s-22", "Свиристель", "school", "m-1", "m-2", 22),
    C23("c-23", "Пеночка", "college", "m-2", "74-min", 23),
    S31("s-31", "Малиновка", "school", "m-3", "m-3", 31),
    S32("s-32", "Овсянка", "school", "m-3", "m-3", 32),
    S33("s-33", "Кулик", "school", "m-3", "m-3", 33),
    C40("c-40", "Удод", "college", "74", "74-min", 40);

    private final String code;
    private final String bird;
    private final String kind;
    private final String territory;
    private final String supervisor;
    private final int number;

    Known(String code, String bird, String kind, String territory, String supervisor, int number) {
        this.code = code;
        this.bird = bird;
        this.kind = kind;
        this.territory = territory;
        this.supervisor = supervisor;
        this.number = number;
    }

    static Known ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code));
    }

    static Optional<Known> find(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** The word by which its name is recognised. */
    String bird() {
        return bird;
    }

    /** The account of a person there. */
    String login() {
        return "user" + number;
    }

    boolean isMunicipality() {
        return this == M1 || this == M2 || this == M3 || this == M4;
    }

    /** As a parameter of results names what it reports itself. */
    String subject() {
        return isMunicipality() ? "authority" : "organisation";
    }

    String row() {
        return "%s;Организация «%s»;«%s»;%s;%s;%s;2000-01-01;;\n"
                .formatted(code, bird, bird, kind, territory, supervisor);
    }

    /**
     * What it answers in the campaign that runs: 811122 and 111123 for number 11. The squares see to it that no mean of several is one of them.
     */
    int students() {
        return 800_001 + own();
    }

    int diagnosed() {
        return 100_002 + own();
    }

    /** What it answered in the campaign whose results are published. */
    int studentsBefore() {
        return 900_003 + own();
    }

    int diagnosedBefore() {
        return 200_004 + own();
    }

    /** What statistics say of it in both. */
    int contingent() {
        return 700_005 + own();
    }

    private int own() {
        return 1000 * number + number * number;
    }

    /** What it wrote, and what was remarked on its form. */
    String note() {
        return "записка" + number;
    }

    String remark() {
        return "замечание" + number;
    }
}

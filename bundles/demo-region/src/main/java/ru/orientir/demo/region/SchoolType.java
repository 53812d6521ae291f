package ru.orientir.demo.region;

/** What a school teaches, as far as the form of a monitoring differs by it. */
public enum SchoolType {
    SECONDARY("Средняя общеобразовательная школа", "СОШ"),
    BASIC("Основная общеобразовательная школа", "ООШ"),
    PRIMARY("Начальная общеобразовательная школа", "НОШ"),
    GYMNASIUM("Гимназия", "Гимназия"),
    LYCEUM("Лицей", "Лицей"),
    /** Evening classes for grown-ups: no primary grades. */
    EVENING("Вечерняя (сменная) общеобразовательная школа", "ВСОШ");

    private final String title;
    private final String shortTitle;

    SchoolType(String title, String shortTitle) {
        this.title = title;
        this.shortTitle = shortTitle;
    }

    String title() {
        return title;
    }

    String shortTitle() {
        return shortTitle;
    }

    /** The type of the n-th school of a municipality, counted from 1: the first ones are always ordinary. */
    static SchoolType ofNth(int n, boolean rural) {
        if (n % 30 == 29) {
            return EVENING;
        }
        if (n % 15 == 14) {
            return PRIMARY;
        }
        if (rural) {
            return n % 3 == 0 ? BASIC : SECONDARY;
        }
        return switch (n % 12) {
            case 3 -> GYMNASIUM;
            case 7 -> LYCEUM;
            case 10 -> BASIC;
            default -> SECONDARY;
        };
    }
}

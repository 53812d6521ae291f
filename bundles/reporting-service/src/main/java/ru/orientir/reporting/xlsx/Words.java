package ru.orientir.reporting.xlsx;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.indicator.PeriodKind;
import ru.orientir.indicator.RollUpRule;
import ru.orientir.indicator.Tier;
import ru.orientir.indicator.formula.Operand;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ValueStatus;

/** The Russian words for what the system knows by codes, as the interface uses them too. */
final class Words {

    /** Between two codes; the code of an operand of the year before has a comma of its own. */
    private static final Pattern REASONS = Pattern.compile(", (?!\"year\")");

    private Words() {}

    static String status(ValueStatus status) {
        return switch (status) {
            case OFFICIAL -> "официальное";
            case PRELIMINARY -> "предварительное";
            case NOT_LESS_THAN -> "не менее";
            case MISSING -> "нет данных";
            case NO_BASE -> "нет базы";
            case NOT_APPLICABLE -> "не применимо";
            case SUPPRESSED -> "не публикуется";
        };
    }

    static String kind(OrganisationKind kind) {
        return switch (kind) {
            case KINDERGARTEN -> "ДОО";
            case SCHOOL -> "ОО";
            case SUPPLEMENTARY -> "ДОД";
            case COLLEGE -> "ПОО";
            case MUNICIPALITY -> "МОУО";
            case INSTITUTION -> "региональное учреждение";
            case REGION -> "регион";
        };
    }

    static String period(PeriodKind kind) {
        return switch (kind) {
            case CALENDAR_YEAR -> "календарный год";
            case SCHOOL_YEAR -> "учебный год";
            case HALF_YEAR -> "полугодие";
            case TWO_YEARS -> "два года";
        };
    }

    static String type(InputType type) {
        return switch (type) {
            case COUNT -> "целое число";
            case DECIMAL -> "число";
            case YES_NO -> "да / нет";
            case CHOICE -> "выбор из перечня";
            case TEXT -> "текст";
            case LINK -> "ссылка";
            case FILE -> "файл";
        };
    }

    static String tier(Tier tier) {
        return switch (tier) {
            case REGION -> "регион";
            case MUNICIPALITY -> "муниципалитет";
            case ORGANISATION -> "организация";
        };
    }

    static String rollUp(RollUpRule rule) {
        String by =
                switch (rule.by()) {
                    case SUMS -> "формула от сумм";
                    case SUM -> "сумма значений";
                    case WEIGHTED_MEAN -> "взвешенное среднее";
                    case SHARE -> "доля организаций";
                    case DISTRIBUTION -> "распределение организаций";
                };
        String over =
                switch (rule.over()) {
                    case REPORTED -> "по представившим все данные";
                    case ALL -> "по всему перечню участников";
                };
        return by + ", " + over + ": " + kinds(rule.kinds());
    }

    static String kinds(Iterable<OrganisationKind> kinds) {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> contains(kinds, kind))
                .map(Words::kind)
                .collect(Collectors.joining(", "));
    }

    /** Why there is no value: nobody is asked, or the labels of the inputs that are missing, in the place of their codes. */
    static String reason(Score score, Methodology methodology) {
        if (score.reason().isEmpty()) {
            return "";
        }
        if (score.coverage().expected() == 0) {
            return "среди участников нет организаций с этим показателем";
        }
        boolean node = methodology.indicator(score.indicator()).isEmpty();
        return Arrays.stream(REASONS.split(score.reason()))
                .map(code -> node ? titled(code, methodology) : named(code, methodology))
                .collect(Collectors.joining("; ", node ? "нет баллов: " : "не указано: ", ""));
    }

    /** The part of a node. */
    private static String titled(String code, Methodology methodology) {
        return Line.of(methodology).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(Line::title)
                .orElse(code);
    }

    /** {@code input} or {@code input@organisation}. */
    private static String named(String code, Methodology methodology) {
        int at = code.indexOf('@');
        String input = at < 0 ? code : code.substring(0, at);
        return at < 0 ? label(input, methodology) : label(input, methodology) + " (" + code.substring(at + 1) + ")";
    }

    private static String label(String operand, Methodology methodology) {
        if (Operand.of(operand) instanceof Operand.Previous previous) {
            return label(previous.input(), methodology)
                    + (previous.step() == Earlier.Step.PERIOD ? " за прошлый период" : " за прошлый год");
        }
        return methodology.input(operand).map(Input::label).orElse(operand);
    }

    private static boolean contains(Iterable<OrganisationKind> kinds, OrganisationKind wanted) {
        for (OrganisationKind kind : kinds) {
            if (kind == wanted) {
                return true;
            }
        }
        return false;
    }
}

package ru.orientir.indicator.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.orientir.indicator.formula.FormulaContext.Standing;

/** The words that stand for an operand other than an input, and where each of them may. */
enum OperandWord {
    PREVIOUS(
            "previous",
            "previous(имя) бывает в формулах показателей и в контролях. Здесь укажите значение этого периода.",
            Standing.INDICATOR,
            Standing.CHECK,
            Standing.CHECK_OF_MUNICIPALITY),
    ORGANISATIONS(
            "organisations",
            "organisations(имя) бывает только в контролях формы МОУО: укажите у контроля for: [municipality].",
            Standing.CHECK_OF_MUNICIPALITY),
    VALUE(
            "value",
            "value(\"код\") бывает в формулах показателей и в условиях рекомендаций. Здесь пишите исходные показатели.",
            Standing.INDICATOR,
            Standing.RECOMMENDATION),
    POINTS("points", onlyInConditions("points"), Standing.RECOMMENDATION),
    LEVEL("level", onlyInConditions("level"), Standing.RECOMMENDATION),
    ATTAINMENT("attainment", onlyInConditions("attainment"), Standing.RECOMMENDATION),
    DEVIATION("deviation", onlyInConditions("deviation"), Standing.RECOMMENDATION);

    private final String word;
    private final String advice;
    private final Set<Standing> standings;

    OperandWord(String word, String advice, Standing... standings) {
        this.word = word;
        this.advice = advice;
        this.standings = Set.of(standings);
    }

    String word() {
        return word;
    }

    /** What to do where it may not stand. */
    String advice() {
        return advice;
    }

    boolean mayStand(Standing standing) {
        return standings.contains(standing);
    }

    /** Which part of a result it names; of no sense for the words that name inputs. */
    Operand.Aspect aspect() {
        return Operand.Aspect.valueOf(name());
    }

    static Optional<OperandWord> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** Those that may stand there. */
    static List<String> words(Standing standing) {
        return Arrays.stream(values())
                .filter(each -> each.mayStand(standing))
                .map(OperandWord::word)
                .toList();
    }

    private static String onlyInConditions(String word) {
        return word + "(\"код\") бывает только в условиях рекомендаций (when): баллы и уровни рассчитываются после "
                + "значений. Здесь пишите исходные показатели.";
    }
}

package ru.orientir.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.orientir.indicator.Answer;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.Finding;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.formula.Formula.Type;
import ru.orientir.indicator.formula.FormulaContext.OtherIndicator;

class OperandParsingTest {

    private static final Map<String, Type> NAMES = Map.of(
            "students", Type.NUMBER,
            "diagnosed", Type.NUMBER,
            "agreed", Type.YES_NO,
            "post", Type.TEXT);

    private static final FormulaContext INDICATOR = FormulaContext.indicator(NAMES);
    private static final FormulaContext HALF_YEARS =
            FormulaContext.indicator(NAMES, true, code -> new OtherIndicator.Refused("x", "x."));
    private static final FormulaContext CHECK = FormulaContext.check(NAMES, false);
    private static final FormulaContext OF_MUNICIPALITY = FormulaContext.checkOfMunicipality(NAMES, false);
    private static final FormulaContext WEIGHT = FormulaContext.weight(NAMES);
    private static final FormulaContext RECOMMENDATION = FormulaContext.recommendation(Set.of("share", "total"));

    @Test
    void an_earlier_value_is_an_operand_of_its_own() {
        Formula formula = read("students - previous(students)", INDICATOR);
        assertThat(formula.inputs()).containsExactly("students", "previous(students)");
        assertThat(formula.inputs().stream().map(Operand::of))
                .containsExactly(new Operand.Own("students"), new Operand.Previous("students", Earlier.Step.PERIOD));
        Map<String, Answer> answers =
                Map.of("students", Answer.Given.number("120"), "previous(students)", Answer.Given.number("100"));
        assertThat(formula.evaluate(answers::get)).isEqualTo(new Outcome.Number(Rational.of(20)));
    }

    @Test
    void an_earlier_value_that_is_missing_is_named() {
        Formula formula = read("students - previous(students, \"year\")", INDICATOR);
        assertThat(formula.evaluate(code -> code.equals("students") ? Answer.Given.number("1") : Answer.MISSING))
                .isEqualTo(new Outcome.Missing(List.of("previous(students, \"year\")")));
    }

    @Test
    void whether_there_was_an_earlier_value_can_be_asked() {
        Formula formula = read("if(given(previous(students)), students - previous(students), 0)", INDICATOR);
        assertThat(formula.evaluate(code -> Answer.MISSING)).isEqualTo(new Outcome.Number(Rational.of(0)));
    }

    @Test
    void an_earlier_value_is_a_name_like_another_in_a_quotient() {
        Ratio ratio = Ratio.of(
                        read("100 * students / previous(students)", INDICATOR).expression())
                .orElseThrow();
        assertThat(ratio.numerator().coefficients()).containsOnlyKeys("students");
        assertThat(ratio.denominator().coefficients()).containsOnlyKeys("previous(students)");
    }

    @Test
    void where_the_period_is_a_half_year_the_step_has_to_be_named() {
        assertThat(read("previous(students, 'period')", HALF_YEARS).inputs()).containsExactly("previous(students)");
        assertThat(read("previous(students, 'year')", HALF_YEARS).inputs())
                .containsExactly("previous(students, \"year\")");
        Finding finding = refuse("1 + previous(students)", HALF_YEARS);
        assertThat(finding.code()).isEqualTo("formula.previous.step");
        assertThat(finding.position()).isEqualTo(new Position(1, 5));
        assertThat(finding.message()).contains("previous(students, \"year\")").contains("год назад");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    previous(students); previous(students, "period")
                    previous(students, 'period'); previous(students, "period")
                    previous(students, "year"); previous(students, "year")
                    given(previous(students)); given(previous(students, "period"))
                    """)
    void an_earlier_value_is_written_with_its_step(String text, String printed) {
        assertThat(FormulaPrinter.print(read(text, CHECK).expression())).isEqualTo(printed);
    }

    @Test
    void a_check_of_a_municipality_sees_the_sum_of_its_organisations() {
        Formula formula = read("students = organisations(students)", OF_MUNICIPALITY);
        assertThat(formula.type()).isEqualTo(Type.YES_NO);
        assertThat(formula.inputs()).containsExactly("students", "organisations(students)");
        assertThat(Operand.of("organisations(students)")).isEqualTo(new Operand.OfOrganisations("students"));
    }

    @Test
    void a_condition_over_results_names_them_by_code() {
        Formula formula = read("points(\"share\") < 5 or level('total') = \"low\"", RECOMMENDATION);
        assertThat(formula.inputs()).containsExactly("points(\"share\")", "level(\"total\")");
        assertThat(Operand.of("level(\"total\")")).isEqualTo(new Operand.OfResult(Operand.Aspect.LEVEL, "total"));
        assertThat(read("given(points('share')) and attainment('share') < 50", RECOMMENDATION)
                        .inputs())
                .containsExactly("points(\"share\")", "attainment(\"share\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    check; organisations(students) = 1; formula.organisations.place; 1; for: [municipality]
                    municipality; organisations(post) = 1; formula.organisations.number; 1; только числа
                    municipality; organisations(students + 1) = 1; formula.organisations.operand; 1; одного исходного
                    municipality; organisations(studens) = 1; formula.name.unknown; 1; «students»
                    check; value("share") > 1; formula.value.place; 1; исходные показатели
                    weight; previous(students); formula.previous.place; 1; этого периода
                    weight; value("share"); formula.value.place; 1; исходные показатели
                    weight; points("share"); formula.points.place; 1; рекомендаций
                    recommendation; students > 1; formula.name.result; 1; value("код")
                    recommendation; points("shaer") > 1; formula.result.unknown; 1; «share»
                    recommendation; points(share) > 1; formula.points.operand; 1; в кавычках
                    recommendation; 1 < points("share", 1); formula.points.operand; 5; в кавычках
                    recommendation; previous(students) > 1; formula.previous.place; 1; в контролях
                    recommendation; level("share") < 5; formula.type; 1; нужно число
                    recommendation; pionts("share") < 5; formula.function.unknown; 1; «points»
                    """)
    void a_word_out_of_place_is_told_where_it_belongs(String where, String text, String code, int column, String part) {
        FormulaContext context =
                switch (where) {
                    case "check" -> CHECK;
                    case "municipality" -> OF_MUNICIPALITY;
                    case "weight" -> WEIGHT;
                    default -> RECOMMENDATION;
                };
        Finding finding = refuse(text, context);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.position()).isEqualTo(new Position(1, column));
        assertThat(finding.message()).contains(part).endsWith(".");
    }

    @Test
    void the_value_of_another_indicator_is_its_formula_in_the_place() {
        Formula share = read("100 * diagnosed / students", INDICATOR);
        Formula formula = read("round(value(\"share\")) + 1", others(Map.of("share", share.expression())));
        assertThat(formula.inputs()).containsExactly("diagnosed", "students");
        Map<String, Answer> answers =
                Map.of("diagnosed", Answer.Given.number("2"), "students", Answer.Given.number("3"));
        assertThat(formula.evaluate(answers::get)).isEqualTo(new Outcome.Number(Rational.of(68)));
        assertThat(Ratio.of(read("value(\"share\") / 100", others(Map.of("share", share.expression())))
                        .expression()))
                .isEqualTo(Ratio.of(read("diagnosed / students", INDICATOR).expression()));
    }

    @Test
    void what_is_said_about_a_taken_value_is_said_where_it_is_taken() {
        Expression share = read("100 *\n\n diagnosed / students", INDICATOR).expression();
        Finding finding = refuse("not value('share')", others(Map.of("share", share)));
        assertThat(finding.code()).isEqualTo("formula.type");
        assertThat(finding.position()).isEqualTo(new Position(1, 5));
        assertThat(refuse("1 + given(value('share'))", others(Map.of("share", share)))
                        .code())
                .isEqualTo("formula.given.operand");
    }

    @Test
    void a_formula_may_not_outgrow_a_thousand_nodes_by_the_values_it_takes() {
        String longest = IntStream.range(0, 250).mapToObj(i -> "students").collect(Collectors.joining("+"));
        Expression half = read(longest, INDICATOR).expression();
        FormulaContext context = others(Map.of("half", half));
        assertThat(read("value('half') + value('half')", context).inputs()).containsExactly("students");
        Finding finding = refuse("value('half') + value('half') + value('half')", context);
        assertThat(finding.code()).isEqualTo("formula.size");
        assertThat(finding.position()).isEqualTo(new Position(1, 33));
    }

    @Test
    void operands_are_told_in_words() {
        Map<String, String> labels = Map.of("students", "Всего", "share", "Доля");
        assertThat(FormulaPrinter.worded(
                        read("students / previous(students) + previous(students, 'year')", INDICATOR)
                                .expression(),
                        labels::get))
                .isEqualTo("«Всего» / «Всего» (за предыдущий период) + «Всего» (год назад)");
        assertThat(FormulaPrinter.worded(
                        read("students = organisations(students)", OF_MUNICIPALITY)
                                .expression(),
                        labels::get))
                .isEqualTo("«Всего» = «Всего» (сумма по организациям)");
        assertThat(FormulaPrinter.worded(
                        read("points('share') < 2", RECOMMENDATION).expression(), labels::get))
                .isEqualTo("баллы «Доля» < 2");
    }

    @Test
    void no_two_operands_share_a_code() {
        List<Operand> operands = List.of(
                new Operand.Own("previous"),
                new Operand.Previous("previous", Earlier.Step.PERIOD),
                new Operand.Previous("previous", Earlier.Step.YEAR),
                new Operand.OfOrganisations("previous"),
                new Operand.OfResult(Operand.Aspect.VALUE, "previous"),
                new Operand.OfResult(Operand.Aspect.POINTS, "two-or-more"));
        assertThat(operands.stream().map(Operand::code).distinct()).hasSameSizeAs(operands);
        assertThat(operands)
                .allSatisfy(operand -> assertThat(Operand.of(operand.code())).isEqualTo(operand));
    }

    @Test
    void constants_have_no_operands() {
        assertThat(read("1", WEIGHT))
                .isEqualTo(new Formula(
                        "1", new Expression.Literal(BigDecimal.ONE, new Position(1, 1)), Type.NUMBER, Set.of()));
    }

    private static FormulaContext others(Map<String, Expression> formulas) {
        return FormulaContext.indicator(NAMES, false, code -> new OtherIndicator.Known(formulas.get(code)));
    }

    private static Formula read(String text, FormulaContext context) {
        FormulaReading reading = FormulaParser.parse(text, context);
        assertThat(reading).as(text).isInstanceOf(FormulaReading.Read.class);
        return ((FormulaReading.Read) reading).formula();
    }

    private static Finding refuse(String text, FormulaContext context) {
        FormulaReading reading = FormulaParser.parse(text, context);
        assertThat(reading).as(text).isInstanceOf(FormulaReading.Refused.class);
        List<Finding> findings = ((FormulaReading.Refused) reading).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}

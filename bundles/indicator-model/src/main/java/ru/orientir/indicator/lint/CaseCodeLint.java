package ru.orientir.indicator.lint;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ru.orientir.indicator.Check;
import ru.orientir.indicator.GoldenCase;
import ru.orientir.indicator.Position;
import ru.orientir.indicator.Recommendation;
import ru.orientir.indicator.spelling.Spelling;

/** Worked examples that wait for checks and recommendations that do not exist. */
final class CaseCodeLint implements Lint.Rule {

    @Override
    public void check(Contents contents, Findings findings) {
        Set<String> checks =
                contents.methodology().checks().stream().map(Check::code).collect(Collectors.toSet());
        Set<String> recommendations = contents.methodology().recommendations().stream()
                .map(Recommendation::code)
                .collect(Collectors.toSet());
        for (GoldenCase example : contents.methodology().cases()) {
            example.recommendations().ifPresent(codes -> {
                Supplier<Position> place = () -> contents.place(example.position(), "recommendations");
                check(example, "рекомендации", codes, recommendations, place, findings);
            });
            for (int number = 0; number < example.given().size(); number++) {
                int organisation = number;
                Supplier<Position> place = () -> contents.place(example, organisation, "broken");
                example.given()
                        .get(number)
                        .broken()
                        .ifPresent(codes -> check(example, "контроля", codes, checks, place, findings));
            }
        }
    }

    private static void check(
            GoldenCase example,
            String what,
            Set<String> expected,
            Set<String> known,
            Supplier<Position> place,
            Findings findings) {
        for (String code : expected) {
            if (!known.contains(code)) {
                findings.error(
                        "case.code.unknown",
                        "Пример «" + example.name() + "»: " + what + " с кодом «" + code + "» в методике нет."
                                + Spelling.hint(code, known),
                        place.get());
            }
        }
    }
}

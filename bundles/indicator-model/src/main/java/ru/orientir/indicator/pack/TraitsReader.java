package ru.orientir.indicator.pack;

import java.util.Optional;
import ru.orientir.indicator.Input.Accrual;
import ru.orientir.indicator.Input.Counted;
import ru.orientir.indicator.Input.EarlierValue;
import ru.orientir.indicator.Input.Traits;
import ru.orientir.indicator.InputType;
import ru.orientir.indicator.PeriodKind;

/** Reads what is told of an input to whoever fills, reads or publishes it. */
final class TraitsReader {

    private final Reading reading;
    private final boolean halfYears;

    TraitsReader(Reading reading, PeriodKind period) {
        this.reading = reading;
        this.halfYears = period == PeriodKind.HALF_YEAR;
    }

    Traits read(Fields fields) {
        return new Traits(
                fields.optionalText("asOf"),
                fields.find("measures").flatMap(node -> reading.scalars().word(node, Words.COUNTED)),
                fields.word("lastPeriod", Words.EARLIER_VALUES, EarlierValue.SHOWN),
                fields.flag("suppressSmall"),
                fields.find("accrual").flatMap(node -> reading.scalars().word(node, Words.ACCRUALS)));
    }

    /** Complains about what does not go with the type. */
    void fits(Fields fields, Traits traits, InputType type) {
        measures(fields, traits.counted(), type);
        suppressed(fields, traits, type);
        accrual(fields, traits.accrual(), type);
    }

    private void measures(Fields fields, Optional<Counted> counted, InputType type) {
        if (counted.isPresent() && type != InputType.COUNT) {
            reading.findings()
                    .error(
                            "input.measures",
                            "Людей или участия (measures) считают только числом (count). Уберите measures или смените тип.",
                            fields.position("measures"));
        }
    }

    private void suppressed(Fields fields, Traits traits, InputType type) {
        if (traits.suppressed() && type != InputType.COUNT) {
            reading.findings()
                    .error(
                            "input.suppress",
                            "Малые числа скрывают (suppressSmall) только у типа count. Уберите suppressSmall.",
                            fields.position("suppressSmall"));
        }
    }

    private void accrual(Fields fields, Optional<Accrual> accrual, InputType type) {
        boolean number = type == InputType.COUNT || type == InputType.DECIMAL;
        if (accrual.isPresent() && !(halfYears && number)) {
            reading.findings()
                    .error(
                            "input.accrual",
                            "Накопление (accrual) бывает только у чисел в полугодовой методике (period: half-year). "
                                    + "Уберите accrual.",
                            fields.position("accrual"));
        }
    }
}

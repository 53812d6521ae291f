package ru.orientir.rest.methodology;

import java.math.BigDecimal;
import java.util.List;
import ru.orientir.indicator.Input;
import ru.orientir.indicator.OrganisationKind;
import ru.orientir.rest.json.MayBeAbsent;

/**
 * One asked value.
 *
 * @param type count, decimal, yes-no, choice, text, link or file
 * @param kinds the kinds of organisation that answer it
 * @param reference loaded by the operator, not asked
 * @param notApplicable whether «не применимо» may be answered
 * @param context collected only to be read
 * @param asOf the day or moment that the value is taken at, in words
 * @param measures people or participations; absent for anything else
 * @param lastPeriod what becomes of the last period's value: show, prefill or hide
 * @param suppressSmall whether small numbers are hidden in public
 * @param accrual how the two halves of a year go together: cumulative, increment or as-of; absent where no half-years are reported
 */
public record InputJson(
        String code,
        String label,
        String type,
        @MayBeAbsent String unit,
        List<String> kinds,
        boolean reference,
        boolean notApplicable,
        @MayBeAbsent BigDecimal minimum,
        @MayBeAbsent BigDecimal maximum,
        List<OptionJson> options,
        @MayBeAbsent String source,
        @MayBeAbsent String method,
        @MayBeAbsent String help,
        boolean context,
        @MayBeAbsent String asOf,
        @MayBeAbsent String measures,
        String lastPeriod,
        boolean suppressSmall,
        @MayBeAbsent String accrual) {

    static InputJson of(Input input) {
        return new InputJson(
                input.code(),
                input.label(),
                input.type().code(),
                input.unit().orElse(null),
                input.kinds().stream().map(OrganisationKind::code).sorted().toList(),
                input.reference(),
                input.notApplicable(),
                input.minimum().orElse(null),
                input.maximum().orElse(null),
                input.options().stream()
                        .map(option -> new OptionJson(option.code(), option.label()))
                        .toList(),
                input.source().orElse(null),
                input.method().orElse(null),
                input.help().orElse(null),
                input.context(),
                input.traits().asOf().orElse(null),
                input.traits().counted().map(Input.Counted::code).orElse(null),
                input.traits().earlier().code(),
                input.traits().suppressed(),
                input.traits().accrual().map(Input.Accrual::code).orElse(null));
    }

    /** One option of a choice. */
    public record OptionJson(String code, String label) {}
}

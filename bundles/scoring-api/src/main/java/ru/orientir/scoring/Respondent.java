package ru.orientir.scoring;

import java.util.Objects;
import java.util.Optional;
import ru.orientir.indicator.Answers;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.OrganisationKind;

/**
 * One place of a roster with what is known of it.
 *
 * @param organisation the organisation's code
 * @param territory the code of the territory where it counts
 * @param report whether its own answers count; without a report (a draft, for example) they are passed over and only
 *     reference values are known
 * @param answers its answers and its reference values, together
 * @param earlier what it stated for earlier periods; known whether it reported this time or not
 * @param source the revision that the answers are of, absent when nothing was reported
 */
public record Respondent(
        String organisation,
        OrganisationKind kind,
        String territory,
        Report report,
        Answers answers,
        Earlier earlier,
        Optional<Source> source) {

    public Respondent {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(territory, "territory");
    }

    public boolean reported() {
        return report != Report.NONE;
    }

    /** The same place, after earlier periods in which it stated this. */
    public Respondent after(Earlier stated) {
        return new Respondent(organisation, kind, territory, report, answers, stated, source);
    }

    /** Whether and how a respondent reported. */
    public enum Report {
        /** Nothing that counts was submitted. */
        NONE,
        /** Submitted, and accepted where review is on. */
        ACCEPTED,
        /** Submitted, counted like an accepted one, and marked «не проверено» by who shows it (domain § 5). */
        UNREVIEWED
    }

    /** The stored revision that answers come from. */
    public record Source(long submission, int revision) {}
}

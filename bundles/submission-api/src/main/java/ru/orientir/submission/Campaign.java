package ru.orientir.submission;

import java.time.LocalDate;
import java.util.Optional;
import ru.orientir.indicator.Earlier;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.indicator.TargetPeriod;

/**
 * One monitoring: methodology × period × roster (glossary: мониторинг).
 *
 * @param targetYear the year whose targets apply; not derived from the period
 * @param basis the order it rests on
 * @param review whether a supervisor reviews; off by default, and then submitting accepts (S0)
 * @param rankings whether organisations may be ranked; off by default (S1 п.23)
 * @param archive true for a campaign of the past whose answers are loaded as accepted
 * @param owner who runs it, in words
 * @param recipient who receives the report, in words
 * @param reportBy the last day for the report that the order sets itself (S0 Пол. 4.2)
 * @param version grows with every change
 */
public record Campaign(
        long id,
        String title,
        MethodologyId methodology,
        Period period,
        int targetYear,
        String basis,
        Entry entry,
        Stage stage,
        boolean review,
        boolean rankings,
        boolean archive,
        Optional<String> owner,
        Optional<String> recipient,
        Optional<LocalDate> reportBy,
        RosterRule roster,
        int version) {

    /** The period whose planned values apply: a half of the target year where halves are reported. */
    public TargetPeriod targetPeriod() {
        return new TargetPeriod(targetYear, period.half());
    }

    /**
     * Whether another campaign asked the same of the same a step before: by any version of the methodology, over the same root.
     * One that is still prepared has asked nobody yet.
     */
    public boolean follows(Campaign other, Earlier.Step step) {
        return other.methodology.id().equals(methodology.id())
                && other.period.equals(period.before(step))
                && other.roster.root().equals(roster.root())
                && other.stage != Stage.PREPARATION;
    }

    /** The same campaign at another stage. */
    public Campaign at(Stage other, int otherVersion) {
        return new Campaign(
                id,
                title,
                methodology,
                period,
                targetYear,
                basis,
                entry,
                other,
                review,
                rankings,
                archive,
                owner,
                recipient,
                reportBy,
                roster,
                otherVersion);
    }
}

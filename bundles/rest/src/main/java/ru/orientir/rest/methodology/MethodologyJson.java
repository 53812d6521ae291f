package ru.orientir.rest.methodology;

import java.time.LocalDate;
import java.util.List;
import ru.orientir.indicator.Methodology;
import ru.orientir.indicator.MethodologyId;
import ru.orientir.rest.json.MayBeAbsent;
import ru.orientir.submission.MethodologyService.Moved;
import ru.orientir.submission.MethodologyService.Stored;

/**
 * One version of a methodology: enough to draw forms, tables and explanations from. Worked examples are in the file itself.
 *
 * @param period the kind of reporting period
 * @param state draft, agreed, published or archived
 * @param aggregate how the points of the whole come from those of the topmost criteria; absent without such a result
 * @param levels of every indicator with points and every criterion with an aggregate that has none of its own
 * @param totalLevels the whole's own levels, instead of those of everything
 * @param warnings what the lint flags: publishing accepts it with its reason
 * @param hash SHA-256 of the file, hexadecimal
 * @param history how it came to its state, the oldest move first; absent from the answers of writes
 */
public record MethodologyJson(
        String id,
        String version,
        String title,
        String state,
        Basis basis,
        String period,
        @MayBeAbsent Version previous,
        List<InputJson> inputs,
        List<FormJson> forms,
        List<CriterionJson> criteria,
        @MayBeAbsent AggregateJson aggregate,
        List<CheckJson> checks,
        List<LevelJson> levels,
        List<LevelJson> totalLevels,
        List<RecommendationRuleJson> recommendations,
        List<FindingJson> warnings,
        String hash,
        @MayBeAbsent List<MoveJson> history) {

    /** As it answers a write, which a repetition has to answer in the same way whatever happened since. */
    static MethodologyJson of(Stored stored) {
        return of(stored, null);
    }

    static MethodologyJson withHistory(Stored stored, List<Moved> history) {
        return of(stored, MoveJson.of(history));
    }

    private static MethodologyJson of(Stored stored, List<MoveJson> history) {
        Methodology methodology = stored.methodology();
        return new MethodologyJson(
                methodology.id().id(),
                methodology.id().version(),
                methodology.title(),
                stored.state().code(),
                new Basis(
                        methodology.basis().document(),
                        methodology.basis().date().orElse(null),
                        methodology.basis().number().orElse(null)),
                methodology.period().code(),
                methodology.previous().map(Version::of).orElse(null),
                methodology.inputs().stream().map(InputJson::of).toList(),
                methodology.forms().stream().map(FormJson::of).toList(),
                methodology.criteria().stream().map(CriterionJson::of).toList(),
                methodology.total().map(AggregateJson::of).orElse(null),
                methodology.checks().stream().map(CheckJson::of).toList(),
                methodology.levels().stream().map(LevelJson::of).toList(),
                methodology.totalLevels().stream().map(LevelJson::of).toList(),
                methodology.recommendations().stream()
                        .map(RecommendationRuleJson::of)
                        .toList(),
                FindingJson.of(stored.warnings()),
                methodology.hash(),
                history);
    }

    /** The document that approved it. */
    public record Basis(String document, @MayBeAbsent LocalDate date, @MayBeAbsent String number) {}

    /** Names one version of a methodology. */
    public record Version(String id, String version) {

        static Version of(MethodologyId id) {
            return new Version(id.id(), id.version());
        }
    }
}

package ru.orientir.reporting.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.orientir.reporting.Publication;
import ru.orientir.reporting.Publication.Figure;
import ru.orientir.reporting.Result;
import ru.orientir.scoring.Coverage;
import ru.orientir.scoring.Score;
import ru.orientir.scoring.ScoreTrace;
import ru.orientir.scoring.ScoreTrace.NodePart;
import ru.orientir.scoring.ValueStatus;

/**
 * What anybody may see of an edition's territories, in the places of what is known of them: whoever looks at a territory that is not
 * its own is told exactly this (ADR 0128).
 */
final class PublicFigures {

    private final Map<String, Map<String, Figure>> byTerritory;

    private PublicFigures(Map<String, Map<String, Figure>> byTerritory) {
        this.byTerritory = byTerritory;
    }

    static PublicFigures of(Publication publication) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        for (Figure figure : publication.figures()) {
            figures.computeIfAbsent(figure.territory(), code -> new HashMap<>()).put(figure.indicator(), figure);
        }
        return new PublicFigures(figures);
    }

    /** Results of territories as anybody may see them; what is not published at all is left out. */
    List<Result> of(List<Result> results) {
        List<Result> told = new ArrayList<>(results.size());
        for (Result result : results) {
            score(result.organisation(), result.score().indicator())
                    .ifPresent(score ->
                            told.add(new Result(result.organisation(), result.subject(), score, result.unreviewed())));
        }
        return told;
    }

    /** An explanation of a territory's published figure, with nothing in it that the published figures do not tell. */
    ScoreTrace of(String territory, ScoreTrace trace) {
        Score score = score(territory, trace.score().indicator()).orElseThrow();
        List<NodePart> parts = new ArrayList<>();
        for (NodePart part : trace.parts()) {
            score(territory, part.score().indicator())
                    .ifPresent(found -> parts.add(new NodePart(part.title(), found, part.weight(), part.counted())));
        }
        return new PublicTrace(trace, score, parts).told();
    }

    private Optional<Score> score(String territory, String indicator) {
        return Optional.ofNullable(byTerritory.getOrDefault(territory, Map.of()).get(indicator))
                .map(figure -> figure.score().orElseGet(() -> suppressed(figure)));
    }

    private static Score suppressed(Figure figure) {
        return new Score(
                figure.indicator(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ValueStatus.SUPPRESSED,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(figure.reported(), figure.expected(), Optional.empty(), Optional.empty()),
                List.of());
    }
}
